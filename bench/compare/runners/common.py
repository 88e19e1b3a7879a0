"""What every runner shares: the command line, the articles, their shingles, writing of pairs.

A runner is called as `run_PEER.py FILE PAIRS --threshold T --work DIR`: it reads the JSON Lines
FILE itself and writes PAIRS, a CSV with the columns id_a and id_b. DIR is empty and its own.
"""

import argparse
import csv
import itertools
import json
import re

NUM_HASHES = 128
SHINGLE_WORDS = 5
WORD = re.compile(r"\w+")


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("pairs")
    parser.add_argument("--threshold", type=float, required=True)
    parser.add_argument("--work", required=True)
    return parser.parse_args()


def articles(path):
    """Yields (id, text)."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield record["id"], record["text"]


def words(text):
    return WORD.findall(text.lower())


def shingles(text):
    """The article's distinct word 5-grams; an article of fewer words is one shingle."""
    w = words(text)
    if len(w) < SHINGLE_WORDS:
        return {" ".join(w)} if w else set()
    return {" ".join(window) for window in zip(*(w[i:] for i in range(SHINGLE_WORDS)))}


def bands_and_rows(threshold):
    """For peers whose user chooses: the most rows with which a pair at the threshold is found nine
    times in ten (16 bands of 8 rows at 0.8).
    """
    for rows in range(NUM_HASHES, 1, -1):
        if NUM_HASHES % rows == 0:
            bands = NUM_HASHES // rows
            if 1 - (1 - threshold**rows) ** bands >= 0.9:
                return bands, rows
    return NUM_HASHES, 1


def write_pairs(path, pairs):
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(("id_a", "id_b"))
        writer.writerows(pairs)


def pairs_of_clusters(clusters):
    for members in clusters:
        yield from itertools.combinations(members, 2)
