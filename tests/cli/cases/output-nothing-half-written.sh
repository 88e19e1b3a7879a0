# A run that fails leaves no file and no trace.
dittograph dedup -q -o out.jsonl --removed nosuch/removed.tsv data/feed.jsonl || echo "status $?"
ls -A
