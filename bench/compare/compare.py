"""Runs Dittograph and its peers on the same articles and scores the pairs that they report.

One process after another. Time and peak memory are the operating system's for the whole process:
start, reading, all stages, writing.
"""

import argparse
import csv
import datetime
import json
import os
import pathlib
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time

import peers as peer_list

ROOT = pathlib.Path(__file__).resolve().parents[2]
QUICK_SECONDS = 20
MAX_QUICK_RUNS = 3


def parse_arguments():
    parser = argparse.ArgumentParser(prog="bench/compare/run", description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", metavar="FILE",
                        help='JSON Lines with "id" and "text", may be .zst; several are joined')
    parser.add_argument("--truth", required=True, type=pathlib.Path, metavar="PAIRS.csv",
                        help="columns id_a, id_b, jaccard; may be .zst")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N articles")
    parser.add_argument("--threshold", type=float, default=0.8, help="[0.8]")
    parser.add_argument("--runs", type=int, metavar="N",
                        help=f"runs of each [{MAX_QUICK_RUNS}; 1 if over {QUICK_SECONDS} s]")
    parser.add_argument("--timeout", type=float, default=1800, metavar="SECONDS", help="[1800]")
    parser.add_argument("--only", metavar="NAMES", help="run only these peers, comma-separated")
    parser.add_argument("--dittograph", type=pathlib.Path, metavar="PATH",
                        default=ROOT / "build/release/dittograph",
                        help="[build/release/dittograph]")
    parser.add_argument("--venv", type=pathlib.Path, default=ROOT / "build/compare-venv",
                        metavar="DIR", help="the peers' environments [build/compare-venv]")
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "build/compare-work",
                        metavar="DIR", help="emptied first [build/compare-work]")
    parser.add_argument("--out", metavar="NAME", help="file in bench/results [compare-FILE.json]")
    return parser.parse_args()


def open_text(path):
    """Lines of a plain or .zst file."""
    if str(path).endswith(".zst"):
        process = subprocess.Popen(["zstd", "-dc", str(path)], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True, encoding="utf-8")
        return process.stdout
    return open(path, encoding="utf-8")


def write_articles(files, limit, path):
    """Writes the one file that everybody reads; returns the number of articles."""
    count = 0
    with open(path, "w", encoding="utf-8") as out:
        for name in files:
            with open_text(name) as lines:
                for line in lines:
                    if count == limit:
                        return count
                    out.write(line if line.endswith("\n") else line + "\n")
                    count += 1
    return count


def run_once(command, log_path, output_path, timeout):
    """Runs to the end and returns (wall seconds, CPU seconds, peak bytes, fault)."""
    with open(output_path, "wb") as output, open(log_path, "wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=log, stdin=subprocess.DEVNULL,
                                   start_new_session=True)
        timer = threading.Timer(timeout, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)  # Covers the children it has waited for.
        wall = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    fault = ""
    if process.returncode != 0:
        last = [line.strip() for line in open(log_path, errors="replace") if line.strip()][-1:]
        fault = f"exit status {process.returncode}: {''.join(last)[:200]}"
        if wall >= timeout:
            fault = f"stopped after {timeout:g} s"
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, fault


def run_all(peers, args, articles):
    """Runs in rounds, so that a slow minute of the machine does not fall on one peer alone."""
    runs = {peer.name: [] for peer in peers}
    for number in range(args.runs or MAX_QUICK_RUNS):
        for peer in peers:
            if peer.problem:
                continue
            if number and not args.runs and runs[peer.name][0]["wall"] > QUICK_SECONDS:
                continue
            print(f"run {number + 1}: {peer.name}", file=sys.stderr)
            folder = args.work / f"{peer.name.replace(' ', '_').replace(',', '')}-{number + 1}"
            scratch = folder / "scratch"
            scratch.mkdir(parents=True)
            suffix = "csv" if peer.package else "tsv"
            pairs = folder / f"pairs.{suffix}"
            command = peer.command(articles, pairs, scratch, args.threshold)
            output = folder / "stdout" if peer.package else pairs
            wall, cpu, peak, peer.problem = run_once(command, folder / "stderr", output,
                                                     args.timeout)
            shutil.rmtree(scratch)
            runs[peer.name].append({"wall": wall, "cpu": cpu, "peak": peak, "pairs": pairs})
    return runs


def read_truth(path, articles):
    """The true pairs among these articles, with their Jaccard."""
    with open(articles, encoding="utf-8") as lines:
        ids = {json.loads(line)["id"] for line in lines}
    with open_text(path) as lines:
        return {tuple(sorted((row["id_a"], row["id_b"]))): float(row["jaccard"])
                for row in csv.DictReader(lines) if row["id_a"] in ids and row["id_b"] in ids}


def read_pairs(path):
    with open(path, encoding="utf-8", newline="") as lines:
        if path.suffix == ".csv":
            return {tuple(sorted((row["id_a"], row["id_b"]))) for row in csv.DictReader(lines)}
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {tuple(sorted((row["a"], row["b"]))) for row in rows}


def summarize(peer, runs, true_pairs, megabytes):
    def median(key):
        return statistics.median(run[key] for run in runs)

    for run in runs:
        reported = read_pairs(run["pairs"])
        right = len(reported & true_pairs)
        run["reported"] = len(reported)
        run["recall"] = right / len(true_pairs) if true_pairs else 1.0
        run["precision"] = right / len(reported) if reported else 0.0
    return {
        "peer": peer.name, "version": peer.version, "check": peer.check, "threads": peer.threads,
        "wall_seconds": round(median("wall"), 3), "cpu_seconds": round(median("cpu"), 3),
        "megabytes_per_second": round(megabytes / median("wall"), 3),
        "peak_megabytes": round(median("peak") / 1e6, 1), "pairs": round(median("reported")),
        "recall": round(median("recall"), 4), "precision": round(median("precision"), 4),
        "runs": len(runs), "wall_seconds_of_runs": [round(run["wall"], 3) for run in runs],
    }


COLUMNS = [  # Heading, key, format, which end is best.
    ("peer", "peer", "{}", None), ("version", "version", "{}", None),
    ("check", "check", "{}", None), ("threads", "threads", "{}", None),
    ("wall s", "wall_seconds", "{:.2f}", min),
    ("CPU s", "cpu_seconds", "{:.2f}", min), ("MB/s", "megabytes_per_second", "{:.2f}", max),
    ("peak MB", "peak_megabytes", "{:.0f}", min), ("pairs", "pairs", "{:,}", None),
    ("recall", "recall", "{:.4f}", max), ("precision", "precision", "{:.4f}", max),
    ("runs", "runs", "{}", None),
]


def markdown(results):
    lines = ["| " + " | ".join(column[0] for column in COLUMNS) + " |",
             "|" + "|".join("---" if column[3] is None else "---:" for column in COLUMNS) + "|"]
    for result in results:
        cells = []
        for _, key, form, best in COLUMNS:
            cell = form.format(result[key])
            if best and cell == form.format(best(other[key] for other in results)):
                cell = f"**{cell}**"
            cells.append(cell)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def machine():
    def first(path, key, separator):
        for line in open(path):
            if line.startswith(key):
                return line.split(separator, 1)[1].strip().strip('"')
        return "unknown"

    return {
        "cpu": first("/proc/cpuinfo", "model name", ":"), "cores": len(os.sched_getaffinity(0)),
        "memory": first("/proc/meminfo", "MemTotal", ":"),
        "os": first("/etc/os-release", "PRETTY_NAME", "="), "kernel": platform.release(),
        "python": platform.python_version(), "load_average_at_start": os.getloadavg()[0],
    }


def public_command(peer, threshold):
    """The command without this machine's paths."""
    command = peer.command("FILE", "PAIRS", "WORK", threshold)
    command[0] = "python" if peer.package else "dittograph"
    return " ".join(word.replace(str(peer_list.RUNNERS), "runners") for word in command)


def main():
    args = parse_arguments()
    about = machine()
    peers = peer_list.all_peers()
    if args.only:
        wanted = args.only.split(",")
        peers = [peer for peer in peers if peer.name in wanted or peer.package in wanted]
    for peer in peers:
        if peer.package:
            peer_list.install(peer, args.venv.absolute(), sys.executable)
        else:
            peer_list.find_dittograph(peer, args.dittograph.absolute())

    shutil.rmtree(args.work, ignore_errors=True)
    args.work.mkdir(parents=True)
    articles = args.work.absolute() / "articles.jsonl"
    count = write_articles(args.files, args.limit, articles)
    megabytes = articles.stat().st_size / 1e6

    if about["load_average_at_start"] > 0.5:
        print(f"the machine is busy (load average {about['load_average_at_start']:.1f}): "
              "compare CPU seconds, not wall seconds", file=sys.stderr)

    # The truth is read after the last run: a child's peak memory starts from that of its parent.
    runs = run_all(peers, args, articles)
    about["load_average_at_end"] = os.getloadavg()[0]
    truth = read_truth(args.truth, articles)
    true_pairs = {pair for pair, jaccard in truth.items() if jaccard >= args.threshold}
    results = []
    for peer in peers:
        try:
            if not peer.problem:
                results.append(summarize(peer, runs[peer.name], true_pairs, megabytes))
        except (KeyError, OSError) as error:
            peer.problem = f"its pairs cannot be read: {error!r}"
    failed = {peer.name: peer.problem for peer in peers if peer.problem}

    names = [pathlib.Path(name).name for name in args.files]
    print(f"{', '.join(names)}: {count:,} articles, {megabytes:.1f} MB, {len(true_pairs):,} pairs "
          f"with Jaccard >= {args.threshold:g} ({about['cpu']}, {about['cores']} cores, "
          f"{about['os']}, Python {about['python']}, load average "
          f"{about['load_average_at_start']:.1f} to {about['load_average_at_end']:.1f})\n")
    if results:
        print(markdown(results))
    for name, problem in failed.items():
        print(f"\n{name}: not run: {problem}")

    out = ROOT / "bench/results" / (args.out or f"compare-{names[0].split('.')[0]}.json")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps({
        "date": datetime.date.today().isoformat(), "machine": about, "files": names,
        "articles": count, "megabytes": round(megabytes, 3), "threshold": args.threshold,
        "true_pairs": len(true_pairs), "results": results,
        "not_run": {name: problem.replace(str(ROOT) + "/", "") for name, problem in failed.items()},
        "commands": {peer.name: public_command(peer, args.threshold) for peer in peers},
    }, indent=2, ensure_ascii=False) + "\n")
    print(f"wrote {out}", file=sys.stderr)
    return 0 if results else 2


if __name__ == "__main__":
    sys.exit(main())
