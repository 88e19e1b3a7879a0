#!/usr/bin/env python3
"""Checks the labels of a corpus against its texts and prints the counts.

check.py [FOLDER]: without a folder, the one that this file is in.

Invariants: ids are unique; every label names an article that exists; offsets are code points, in
bounds, and a span begins and ends with a whole word; the two spans of a repeat inside one article
do not overlap, the earlier first; no trap has a passage; harbour.txt is the article "harbour" where
there is one. Of a corpus of wire copy (notices.csv, zones.csv, zone-traps.csv, and the fields of the
desk): a notice is not paired with its story; a zone has no white space at its ends, splits no word
and overlaps no other zone and no trap; times and statuses are well-formed, and refersto names an
article. A file that is not there is empty, but for articles.jsonl and pairs.csv. Exit status 1 on a
fault.
"""
import collections
import csv
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(sys.argv[1]) if sys.argv[1:] else pathlib.Path(__file__).resolve().parent
RELATIONS = set("identical near-identical update correction excerpt reworded template boilerplate "
                "independent".split())
KINDS = {"exact", "light", "reworded", "heavy"}
ZONES = {"dateline", "byline", "credit", "correction", "copyright", "about"}
UTC = re.compile(r"\d{4}(-\d\d){2}T\d\d(:\d\d){1,2}Z")
STATUSES = {"usable", "embargoed", "withheld", "canceled"}
faults = []


def rows(name, optional=False):
    if optional and not (HERE / name).exists():
        return []
    with open(HERE / name, encoding="utf-8", newline="") as file:
        found = [(f"{name}:{number}", row) for number, row in enumerate(csv.DictReader(file), 2)]
    for where, row in found:
        for missing in (row[key] for key in row if (key[:2] == "id" or key == "refers_to")
                                      and row[key] not in articles):
            sys.exit(f"{where}: there is no article {missing}")
    return found


def check_span(where, text, begin, end, of_words=True):
    def in_word(at):
        return unicodedata.category(text[at])[0] in "LMN"

    def joined(at):  # a Han, Kana or Thai character is a word by itself
        return all(in_word(i) and not (0xE00 <= ord(text[i]) < 0xE80 or
                                       0x3040 <= ord(text[i]) < 0xA000) for i in (at - 1, at))
    if not 0 <= begin < end <= len(text):
        faults.append(f"{where}: [{begin}, {end}) is out of bounds of {len(text)} code points")
    elif not of_words and text[begin:end] != text[begin:end].strip():
        faults.append(f"{where}: the span [{begin}, {end}) begins or ends with white space")
    elif of_words and (not in_word(begin) or not in_word(end - 1)):
        faults.append(f"{where}: the span [{begin}, {end}) begins or ends outside a word")
    elif any(0 < at < len(text) and joined(at) for at in (begin, end)):
        faults.append(f"{where}: the span [{begin}, {end}) splits a word")


with open(HERE / "articles.jsonl", encoding="utf-8") as file:
    records = [json.loads(line) for line in file]
articles = {record["id"]: record for record in records}
if len(articles) < len(records):
    faults.append("articles.jsonl: an id is used twice")
pairs, passages, traps = rows("pairs.csv"), rows("passages.csv", True), rows("traps.csv", True)
notices, zones = rows("notices.csv", True), rows("zones.csv", True)
zone_traps = rows("zone-traps.csv", True)
if len({frozenset((row["id_a"], row["id_b"])) for _, row in pairs}) < len(pairs):
    faults.append("pairs.csv: a pair is listed twice")
faults += [f"{where}: unknown relation" for where, row in pairs if row["relation"] not in RELATIONS]
faults += [f"{where}: unknown kind" for where, row in passages if row["kind"] not in KINDS]
for where, row in passages:
    for side in "ab":
        check_span(where, articles[row["id_" + side]]["text"], int(row["begin_" + side]),
                   int(row["end_" + side]))
    if row["id_a"] == row["id_b"] and int(row["end_a"]) > int(row["begin_b"]):
        faults.append(f"{where}: the spans overlap, or the later one comes first")
marked = {row["id_" + side] for _, row in passages for side in "ab"}
faults += [f"{where}: {row['id']} has a passage" for where, row in traps if row["id"] in marked]
paired = {frozenset((row["id_a"], row["id_b"])) for _, row in pairs}
faults += [f"{where}: the notice and its story are a pair, or one article" for where, row in notices
           if row["id"] == row["refers_to"] or {row["id"], row["refers_to"]} in paired]
faults += [f"{where}: unknown zone" for where, row in zones if row["zone"] not in ZONES]
taken = collections.defaultdict(list)
for where, row in zones + zone_traps:
    begin, end = int(row["begin"]), int(row["end"])
    check_span(where, articles[row["id"]]["text"], begin, end, of_words=False)
    faults += [f"{where}: overlaps [{a}, {b})" for a, b in taken[row["id"]]
               if begin < b and a < end]
    taken[row["id"]].append((begin, end))
for record in records:
    faults += [f"{record['id']}: {key} is no time in UTC" for key in ("published", "versioncreated")
               if key in record and not UTC.fullmatch(record[key])]
    if record.get("pubstatus", "usable") not in STATUSES:
        faults.append(f"{record['id']}: unknown pubstatus")
    if record.get("refersto", record["id"]) not in articles:
        faults.append(f"{record['id']}: refersto names no article")
if "harbour" in articles:
    harbour = (HERE / "harbour.txt").read_text(encoding="utf-8").rstrip("\n")
    if harbour != articles["harbour"]["text"]:
        faults.append("harbour.txt: differs from the article harbour")

inside = [row for _, row in passages if row["id_a"] == row["id_b"]]
across = [row for _, row in passages if row["id_a"] != row["id_b"]]
for title, values in (("articles", [record["language"] for record in records]),
                      ("pairs", [row["relation"] for _, row in pairs]),
                      ("passages inside one article", [row["kind"] for row in inside]),
                      ("passages across articles", [row["kind"] for row in across]),
                      ("zones", [row["zone"] for _, row in zones])):
    if not values:
        continue
    counts = collections.Counter(values).most_common()
    print(f"{title}: {len(values)} ({', '.join(f'{key} {count}' for key, count in counts)})")
if passages:
    print(f"articles with a repeat inside: {len({row['id_a'] for row in inside})}; traps: {len(traps)}")
if notices or zones:
    print(f"notices: {len({row['id'] for _, row in notices})}; zone traps: {len(zone_traps)}")
print("\n".join(faults) or "no faults")
sys.exit(1 if faults else 0)
