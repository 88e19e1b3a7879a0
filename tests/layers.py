#!/usr/bin/env python3
"""Checks who includes whom: a layer only what is below it, a foreign header only where it belongs.

    tests/layers.py [ROOT]

Prints every offence as file:line and exits 1 if there is one. The rules are the tables below.
"""
import pathlib
import re
import sys

# Folders of core/, bottom up. Those in one tuple are siblings and do not include each other.
LAYERS = [
    ("support",),
    ("text",),
    ("sketch",),
    ("candidates", "verify", "align", "relate", "cluster"),
    ("engine",),
]
RANK = {folder: rank for rank, folders in enumerate(LAYERS) for folder in folders}

# The folders outside core/ and the project folders that each may include from, beside
# <dittograph/...>.
OUTSIDE = {
    "io": {"io"},
    "cli": {"cli", "io"},
    "examples": set(),
}
SEES_EVERYTHING = {"tests", "bench"}

# Foreign headers by their beginning, and where they may be named. A place is a folder with a
# closing slash, or one file.
FOREIGN = {
    "xxhash.h": ["core/support/hash.h"],
    "tbb/": ["core/support/parallel.cc"],
    "oneapi/": ["core/support/parallel.cc"],
    "utf8proc.h": ["core/text/"],
    "hwy/": ["core/text/", "core/sketch/", "core/candidates/", "core/verify/", "core/align/",
             "core/relate/", "core/cluster/"],
    "absl/container/": ["core/text/", "core/sketch/", "core/candidates/", "core/verify/",
                        "core/align/", "core/relate/", "core/cluster/", "core/engine/"],
    "absl/": ["core/include/dittograph/status.h"],
    "simdjson.h": ["io/"],
    "nlohmann/": ["io/", "cli/"],
    "archive.h": ["io/"],
    "archive_entry.h": ["io/"],
    "csv.h": ["io/"],
    "pugixml.hpp": ["io/"],
    "CLI/": ["cli/"],
    "execution": [],  # its parallel algorithms need oneTBB at link time
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def is_system_header(name):
    """The standard library's and the operating system's: <vector>, <unistd.h>, <sys/mman.h>."""
    return "/" not in name or name.startswith(("sys/", "linux/"))


def foreign_rule(name):
    matches = [key for key in FOREIGN if name == key or (key[-1] == "/" and name.startswith(key))]
    return max(matches, key=len) if matches else None


def is_in_place(path, places):
    return any(path == place or (place.endswith("/") and path.startswith(place)) for place in places)


def project_fault(path, name):
    """Why `path` may not include the project's own `name`, or None."""
    top, rest = path.split("/", 1)
    if top in SEES_EVERYTHING:
        return None
    is_public = name.startswith("dittograph/")
    if path.startswith("core/include/"):
        return None if is_public else "a public header includes only public headers"
    if is_public:
        return None
    folder = name.split("/")[0]
    if top in OUTSIDE:
        if folder in OUTSIDE[top]:
            return None
        allowed = ["<dittograph/...>"] + [f"{folder}/" for folder in sorted(OUTSIDE[top])]
        return f"{top}/ includes only {', '.join(allowed)}"
    own = rest.split("/")[0]
    if own not in RANK:
        return f"core/{own}/ has no layer in tests/layers.py"
    if folder not in RANK:
        return "not a folder of core/"
    if folder == own or RANK[folder] < RANK[own]:
        return None
    how = "a sibling of" if RANK[folder] == RANK[own] else "above"
    return f"{folder}/ is {how} {own}/"


def fault_of(root, path, name):
    """Why `path` may not include `name`, or None."""
    if name.startswith("dittograph/") or any((base / name).is_file() for base in (root, root / "core")):
        return project_fault(path, name)
    top = path.split("/")[0]
    rule = foreign_rule(name)
    if rule is None:
        if is_system_header(name) or top in SEES_EVERYTHING:
            return None
        return "not known to tests/layers.py"
    if top in SEES_EVERYTHING or is_in_place(path, FOREIGN[rule]):
        return None
    places = FOREIGN[rule]
    return f"{rule} is named only in {', '.join(places)}" if places else f"{rule} is not used"


def check(root):
    faults = []
    for top in ("core", "io", "cli", "examples"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in (".h", ".cc"):
                continue
            path = file.relative_to(root).as_posix()
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                fault = match and fault_of(root, path, match[2])
                if fault:
                    faults.append(f"{path}:{number}: includes {match[2]}: {fault}")
    return faults


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    faults = check(root.resolve())
    print("\n".join(faults) or "layers: ok")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
