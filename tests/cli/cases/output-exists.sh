# An existing output is not replaced without -f.
echo mine >out.tsv
dittograph articles -q -o out.tsv data/feed.jsonl || echo "status $?"
cat out.tsv
dittograph articles -q -f -o out.tsv data/feed.jsonl
head -1 out.tsv
