#!/usr/bin/env python3
"""Runs the command-line cases and compares standard output, standard error and exit status exactly.

    tests/cli/run.py BINARY [--update] [CASE...]

A case is cases/NAME.sh beside cases/NAME.stdout, NAME.stderr and NAME.exit; a missing file stands
for no output or status 0. It runs under `sh -e` in an empty folder of its own, with a copy of data/
in it, BINARY as `dittograph` in PATH and the folder of the labelled corpora as $CORPORA. JSON
records must keep the contract too, and so must reports that a case leaves behind as *.html. --update writes what the cases gave as what is expected: read the
difference before you commit it.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import html_contract
import json_contract

HERE = pathlib.Path(__file__).resolve().parent
CASES = HERE / "cases"
TIMEOUT_SECONDS = 120


def has_terminals():
    """Whether a case may ask `script` for a pseudo-terminal; a bare chroot has none."""
    try:
        for end in os.openpty():
            os.close(end)
        return shutil.which("script") is not None
    except OSError:
        return False


def needs_terminal(name):
    return "script -" in (CASES / f"{name}.sh").read_text()


def run_case(binary, name):
    """Returns the case's output as {suffix: bytes}, and what is wrong with the reports it wrote."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "bin").mkdir()
        (root / "bin" / "dittograph").symlink_to(binary)
        work = root / "work"
        shutil.copytree(HERE / "data", work / "data")
        environment = {"PATH": f"{root / 'bin'}:{os.environ['PATH']}", "LC_ALL": "C",
                       "HOME": folder, "TERM": "xterm",
                       "CORPORA": str(HERE.parents[1] / "corpora")}
        environment |= {name: value for name, value in os.environ.items()
                        if name.endswith("SAN_OPTIONS")}
        result = subprocess.run(["sh", "-e", CASES / f"{name}.sh"], cwd=work, env=environment,
                                stdin=subprocess.DEVNULL, capture_output=True,
                                timeout=TIMEOUT_SECONDS, check=False)
        faults = [f"{path.name}: {fault}" for path in sorted(work.glob("*.html"))
                  for fault in html_contract.faults_of(path.read_bytes())]
    status = b"" if result.returncode == 0 else b"%d\n" % result.returncode
    return {"stdout": result.stdout, "stderr": result.stderr, "exit": status}, faults


def expected(name, suffix):
    path = CASES / f"{name}.{suffix}"
    return path.read_bytes() if path.exists() else b""


def difference(name, suffix, actual):
    lines = [data.decode("utf-8", "backslashreplace").splitlines(keepends=True)
             for data in (expected(name, suffix), actual)]
    return "".join(difflib.unified_diff(*lines, f"{name}.{suffix} expected", "actual"))


def update(name, output):
    for suffix, data in output.items():
        path = CASES / f"{name}.{suffix}"
        if data:
            path.write_bytes(data)
        else:
            path.unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    arguments = parser.parse_args()
    binary = arguments.binary.resolve()
    names = arguments.cases or sorted(path.stem for path in CASES.glob("*.sh"))
    if not has_terminals():
        skipped = [name for name in names if needs_terminal(name)]
        names = [name for name in names if name not in skipped]
        print("skipped, there is no pseudo-terminal:", *skipped)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        outputs = list(pool.map(lambda name: run_case(binary, name), names))
    num_failed = 0
    for name, (output, faults) in zip(names, outputs):
        wrong = [suffix for suffix, data in output.items() if data != expected(name, suffix)]
        if arguments.update:
            update(name, output)
        breaches = json_contract.faults_of(output["stdout"]) + faults
        if breaches or (wrong and not arguments.update):
            num_failed += 1
            print(f"FAILED {name}", *breaches, sep="\n")
            print("".join(difference(name, suffix, output[suffix]) for suffix in wrong))
    print(f"{len(names)} cases, {num_failed} failed")
    sys.exit(1 if num_failed else 0)


if __name__ == "__main__":
    main()
