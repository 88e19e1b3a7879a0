"""gaoya: MinHashStringIndex, filled and queried in bulk on all cores.

Its word analyzer splits at white space only, so it is given the words joined by spaces; the
shingles are its own. It drops candidates whose estimated Jaccard is below the threshold.
"""

from gaoya.minhash import MinHashStringIndex

import common

args = common.arguments()
ids, texts = [], []
for article_id, text in common.articles(args.file):
    ids.append(article_id)
    texts.append(" ".join(common.words(text)))

bands, rows = common.bands_and_rows(args.threshold)
index = MinHashStringIndex(
    hash_size=32,
    jaccard_threshold=args.threshold,
    num_bands=bands,
    band_size=rows,
    analyzer="word",
    ngram_range=(common.SHINGLE_WORDS, common.SHINGLE_WORDS),
    id_container="smallvec",
)
index.par_bulk_insert_docs(list(range(len(ids))), texts)
found = index.par_bulk_query(texts)
common.write_pairs(
    args.pairs, ((ids[a], ids[b]) for b, similar in enumerate(found) for a in similar if a < b)
)
