"""The peers: what is installed, how each is called, and what a reader must know to compare them."""

import dataclasses
import pathlib
import subprocess

RUNNERS = pathlib.Path(__file__).parent / "runners"


@dataclasses.dataclass
class Peer:
    name: str
    check: str  # What is done with a candidate pair before it is reported.
    threads: str
    package: str = ""  # The PyPI package whose version is reported; empty: Dittograph itself.
    requirements: tuple = ()
    runner: str = ""
    options: tuple = ()
    program: str = ""  # The virtual environment's Python, or Dittograph's binary.
    version: str = ""
    problem: str = ""  # Why it cannot be run.

    def command(self, articles, pairs, work, threshold):
        if not self.package:
            return [self.program, "articles", "--pairs", "--format", "tsv", "-t", str(threshold),
                    *self.options, str(articles)]
        return [self.program, str(RUNNERS / self.runner), str(articles), str(pairs),
                "--threshold", str(threshold), "--work", str(work), *self.options]


def all_peers():
    datasketch = dict(package="datasketch", requirements=("datasketch==2.0.0", "xxhash"),
                      runner="run_datasketch.py", threads="1")
    return [
        Peer("dittograph", check="exact", threads="all"),
        Peer("dittograph -j 1", check="exact", threads="1", options=("-j", "1")),
        Peer("datasketch", check="none", **datasketch),
        Peer("datasketch, exact check", check="exact", options=("--exact",), **datasketch),
        Peer("datatrove", check="none", threads="all", package="datatrove",
             requirements=("datatrove[io,processing]==0.10.1",), runner="run_datatrove.py"),
        Peer("text-dedup", check="exact, then clusters", threads="all", package="text-dedup",
             requirements=("text-dedup==0.4.1",), runner="run_text_dedup.py"),
        Peer("rensa", check="estimate", threads="1", package="rensa",
             requirements=("rensa==0.5.0",), runner="run_rensa.py"),
        Peer("gaoya", check="estimate", threads="all", package="gaoya",
             requirements=("gaoya==0.2.2",), runner="run_gaoya.py"),
    ]


def find_dittograph(peer, binary):
    peer.program = str(binary)
    if not binary.is_file():
        peer.problem = f"no binary at {binary}; build it, or name it with --dittograph"
        return
    ran = subprocess.run([binary, "--version"], capture_output=True, text=True)
    peer.version = ran.stdout.strip().split("\n")[0].removeprefix("dittograph").strip()


def install(peer, folder, base_python):
    """Gives the peer an environment of its own, so that its needs hold back no other's."""
    home = folder / peer.package
    peer.program = str(home / "bin" / "python")
    wanted = " ".join(peer.requirements)
    done = home / "requirements.txt"
    if not (done.exists() and done.read_text() == wanted):
        folder.mkdir(parents=True, exist_ok=True)
        log_path = folder / f"{peer.package}.log"
        with open(log_path, "w") as log:
            for step in ([base_python, "-m", "venv", "--clear", str(home)],
                         [peer.program, "-m", "pip", "install", "--quiet", *peer.requirements]):
                if subprocess.run(step, stdout=log, stderr=subprocess.STDOUT).returncode != 0:
                    errors = [line for line in log_path.read_text().splitlines() if "ERROR" in line]
                    peer.problem = "not installed: " + (errors or ["see its log"])[-1]
                    return
        done.write_text(wanted)
    code = f"import importlib.metadata as m; print(m.version({peer.package!r}))"
    peer.version = subprocess.run([peer.program, "-c", code], capture_output=True,
                                  text=True).stdout.strip()
