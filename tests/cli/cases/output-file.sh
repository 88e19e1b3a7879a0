# -o writes the file and nothing to standard output.
dittograph articles -q -o out.tsv data/feed.jsonl
head -2 out.tsv
ls -A
