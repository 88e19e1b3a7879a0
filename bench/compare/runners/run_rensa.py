"""rensa: R-MinHash of every token, RMinHashLSH for candidates, the sketches' Jaccard as a check.

Its faster "rho" sketch gives flags only, not pairs, so it cannot do this job.
"""

from rensa import RMinHash, RMinHashLSH

import common

args = common.arguments()
ids = []


def token_sets():
    for article_id, text in common.articles(args.file):
        ids.append(article_id)
        yield common.shingles(text)


bands, _ = common.bands_and_rows(args.threshold)
sketches = RMinHash.from_token_sets(token_sets(), num_perm=common.NUM_HASHES, seed=42)
lsh = RMinHashLSH(threshold=args.threshold, num_perm=common.NUM_HASHES, num_bands=bands)
lsh.insert_many(sketches)
common.write_pairs(
    args.pairs,
    (
        (ids[a], ids[b])
        for b, candidates in enumerate(lsh.query_all(sketches))
        for a in candidates
        if a < b and sketches[a].jaccard(sketches[b]) >= args.threshold
    ),
)
