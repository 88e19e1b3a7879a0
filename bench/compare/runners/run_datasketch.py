"""datasketch: MinHash.generator, then MinHashLSH query and insert, as its documentation shows.

The bands are its own choice for the threshold (9 of 13 rows at 0.8). With --exact, it gets more
(16 of 8 rows) and candidates are filtered by the Jaccard of the original sets, which its
documentation advises for exact results.
"""

import sys

import xxhash
from datasketch import MinHash, MinHashLSH

import common

exact = "--exact" in sys.argv
if exact:
    sys.argv.remove("--exact")
args = common.arguments()

ids, texts = [], []


def hashed_sets():
    for article_id, text in common.articles(args.file):
        ids.append(article_id)
        texts.append(text if exact else None)
        yield [shingle.encode() for shingle in common.shingles(text)]


lsh = MinHashLSH(
    threshold=args.threshold,
    num_perm=common.NUM_HASHES,
    params=common.bands_and_rows(args.threshold) if exact else None,
)
# The default hash is SHA-1 in Python; the documentation advises a faster one.
sketches = MinHash.generator(
    hashed_sets(), num_perm=common.NUM_HASHES, hashfunc=xxhash.xxh32_intdigest
)
pairs = set()
for number, sketch in enumerate(sketches):
    pairs.update((other, number) for other in lsh.query(sketch))
    lsh.insert(number, sketch, check_duplication=False)


def is_similar(a, b):
    a, b = common.shingles(texts[a]), common.shingles(texts[b])
    return len(a & b) >= args.threshold * len(a | b)


if exact:
    pairs = [pair for pair in pairs if is_similar(*pair)]
common.write_pairs(args.pairs, ((ids[a], ids[b]) for a, b in pairs))
