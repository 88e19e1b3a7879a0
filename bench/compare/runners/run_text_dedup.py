"""text-dedup: `python -m text_dedup.minhash` with its README's config.toml, which verifies.

It reports clusters: found before verification, and thinned by it.
"""

import os
import pathlib
import pickle
import subprocess
import sys

import common

CONFIG = """
[input]
input_type = "local_files"
file_type = "json"

[input.read_arguments]
path = "json"
data_files = "{file}"
split = "train"

[algorithm]
algorithm_name = "minhash"
text_column = "text"
seed = 42
batch_size = 10000
num_perm = {num_hashes}
threshold = {threshold}
false_positive_weight = 0.5
false_negative_weight = 0.5
hash_bits = 64
ngram_size = {shingle_words}
check_false_positive = true

[output]
output_dir = "output"
clean_cache = false
save_clusters = true

[debug]
enable_profiling = false
"""

args = common.arguments()
work = pathlib.Path(args.work)
(work / "config.toml").write_text(
    CONFIG.format(
        file=os.path.abspath(args.file),
        num_hashes=common.NUM_HASHES,
        threshold=args.threshold,
        shingle_words=common.SHINGLE_WORDS,
    )
)
# An empty cache, or a second run would find the signatures of the first.
environment = dict(os.environ, HF_HOME=str((work / "cache").absolute()), HF_HUB_OFFLINE="1")
subprocess.run([sys.executable, "-m", "text_dedup.minhash"], cwd=work, env=environment, check=True)

with open(work / "output" / "clusters.pickle", "rb") as file:
    cluster_of = pickle.load(file)
ids = [article_id for article_id, _ in common.articles(args.file)]
clusters = {}
for number, cluster in cluster_of.items():
    clusters.setdefault(cluster, []).append(ids[number])
common.write_pairs(args.pairs, common.pairs_of_clusters(clusters.values()))
