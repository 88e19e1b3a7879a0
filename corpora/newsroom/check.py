#!/usr/bin/env python3
"""Checks the labels of this corpus against its texts and prints the counts.

Invariants: ids are unique; every label names an article that exists; offsets are code points,
in bounds, and begin and end at the edge of a word; the two spans of a repeat inside one article
do not overlap, the earlier first; harbour.txt is the article "harbour". Exit status 1 on a fault.
"""
import collections
import csv
import json
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
RELATIONS = {"identical", "near-identical", "update", "correction", "excerpt", "reworded", "template",
             "boilerplate", "independent"}
KINDS = {"exact", "light", "reworded"}
faults = []


def rows(name):
    with open(HERE / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_word(char):
    """Letters, marks and digits make words; a Han, Kana or Thai character is a word by itself."""
    return unicodedata.category(char)[0] in "LMN" and not (
        0x0E00 <= ord(char) < 0x0E80 or 0x3040 <= ord(char) < 0xA000)


def check_span(where, text, begin, end):
    if not 0 <= begin < end <= len(text):
        faults.append(f"{where}: [{begin}, {end}) is out of bounds; the text has {len(text)} code points")
        return
    for at in (begin, end):
        if 0 < at < len(text) and in_word(text[at - 1]) and in_word(text[at]):
            faults.append(f"{where}: offset {at} splits a word")
    for char in (text[begin], text[end - 1]):
        if unicodedata.category(char)[0] not in "LMN":
            faults.append(f"{where}: the span begins or ends with {char!r}, not with a word")


articles = {}
with open(HERE / "articles.jsonl", encoding="utf-8") as file:
    for number, line in enumerate(file, 1):
        article = json.loads(line)
        if article["id"] in articles:
            faults.append(f"articles.jsonl:{number}: duplicate id {article['id']}")
        articles[article["id"]] = article
labels = {name: rows(name) for name in ("pairs.csv", "passages.csv", "traps.csv")}
pairs_seen = set()
for name, records in labels.items():
    for number, row in enumerate(records, 2):
        for column in ("id", "id_a", "id_b"):
            if column in row and row[column] not in articles:
                sys.exit(f"{name}:{number}: there is no article {row[column]}")
        if name == "pairs.csv":
            pair = frozenset((row["id_a"], row["id_b"]))
            if row["relation"] not in RELATIONS or len(pair) < 2 or pair in pairs_seen:
                faults.append(f"{name}:{number}: unknown relation, or a pair listed twice")
            pairs_seen.add(pair)
for number, row in enumerate(labels["passages.csv"], 2):
    spans = {side: (int(row[f"begin_{side}"]), int(row[f"end_{side}"])) for side in "ab"}
    for side in "ab":
        check_span(f"passages.csv:{number}", articles[row[f"id_{side}"]]["text"], *spans[side])
    if row["kind"] not in KINDS:
        faults.append(f"passages.csv:{number}: unknown kind {row['kind']}")
    if row["id_a"] == row["id_b"] and spans["a"][1] > spans["b"][0]:
        faults.append(f"passages.csv:{number}: the spans overlap, or the later one comes first")
if (HERE / "harbour.txt").read_text(encoding="utf-8").rstrip("\n") != articles["harbour"]["text"]:
    faults.append("harbour.txt: differs from the article with the id harbour")

inside, across = ([row["kind"] for row in labels["passages.csv"] if (row["id_a"] == row["id_b"]) == same]
                  for same in (True, False))
for title, values in (("languages", [a["language"] for a in articles.values()]),
                      ("pairs", [row["relation"] for row in labels["pairs.csv"]]),
                      ("passages inside one article", inside), ("passages across articles", across)):
    counts = collections.Counter(values).most_common()
    print(f"{title}: {len(values)} (" + ", ".join(f"{key} {count}" for key, count in counts) + ")")
doubled = {row["id_a"] for row in labels["passages.csv"] if row["id_a"] == row["id_b"]}
print(f"articles with a repeat inside: {len(doubled)}; traps: {len(labels['traps.csv'])}")
print("\n".join(faults) if faults else "no faults")
sys.exit(1 if faults else 0)
