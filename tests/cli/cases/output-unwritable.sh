# Outputs that cannot be written.
dittograph articles -q -o nosuch/out.tsv data/feed.jsonl || echo "status $?"
dittograph articles -q -o data data/feed.jsonl || echo "status $?"
dittograph articles -q -o /dev/null data/feed.jsonl
dittograph articles -q data/feed.jsonl >/dev/full
