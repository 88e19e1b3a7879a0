"""datatrove: its four MinHash stages on all cores, as in its examples/minhash_deduplication.py.

The input is cut into one file a core, because a task takes whole files. Its English tokenizer is
spaCy; a regular expression takes its place. Its default normalisation also turns every number into
0 and drops accents; both are off, so that it compares the same shingles as the others.
"""

import json
import os
import pathlib

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.dedup import minhash
from datatrove.pipeline.dedup.minhash import (
    MinhashConfig,
    MinhashDedupBuckets,
    MinhashDedupCluster,
    MinhashDedupFilter,
    MinhashDedupSignature,
)
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from datatrove.utils.text import TextNormConfig
from datatrove.utils.word_tokenizers import WordTokenizer

import common


class RegexTokenizer(WordTokenizer):
    def word_tokenize(self, text):
        return common.WORD.findall(text)

    sent_tokenize = span_tokenize = None


def cut(path, folder, parts):
    """Cuts the file at line ends into `parts` files of about equal size."""
    folder.mkdir()
    size = os.path.getsize(path)
    with open(path, "rb") as lines:
        for part in range(parts):
            end = size * (part + 1) // parts
            with open(folder / f"{part:05}.jsonl", "wb") as out:
                out.write(lines.read(max(0, end - lines.tell())))
                out.write(lines.readline())


def main():
    args = common.arguments()
    cores = len(os.sched_getaffinity(0))
    work = pathlib.Path(args.work)
    cut(args.file, work / "input", cores)

    minhash.load_word_tokenizer = lambda language: RegexTokenizer()
    bands, rows = common.bands_and_rows(args.threshold)
    config = MinhashConfig(
        n_grams=common.SHINGLE_WORDS,
        num_buckets=bands,
        hashes_per_bucket=rows,
        norm_config=TextNormConfig(
            norm_numbers=False,
            norm_unicode_diacritics=False,
            remove_punctuation=False,
            norm_whitespace=False,
        ),
    )

    def run(stage, tasks, *pipeline):
        LocalPipelineExecutor(
            list(pipeline),
            tasks=tasks,
            workers=min(tasks, cores),
            logging_dir=str(work / "logs" / stage),
            start_method="fork",
        ).run()

    reader = JsonlReader(str(work / "input"))
    signatures, buckets = str(work / "signatures"), str(work / "buckets")
    clusters = str(work / "clusters")
    run("1", cores, reader, MinhashDedupSignature(signatures, config=config))
    run("2", bands, MinhashDedupBuckets(signatures, buckets, config=config))
    run("3", 1, MinhashDedupCluster(buckets, clusters, config=config, save_cluster_id=True))
    run(
        "4",
        cores,
        reader,
        MinhashDedupFilter(
            clusters,
            load_cluster_ids=True,
            exclusion_writer=JsonlWriter(str(work / "removed"), compression=None),
        ),
        JsonlWriter(str(work / "kept"), compression=None),
    )

    members = {}
    for folder in ("kept", "removed"):
        for path in (work / folder).glob("*.jsonl"):
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    cluster = record["metadata"]["minhash_cluster_id"]
                    if cluster != -1:
                        members.setdefault(cluster, []).append(record["id"])
    common.write_pairs(args.pairs, common.pairs_of_clusters(members.values()))


if __name__ == "__main__":
    main()
