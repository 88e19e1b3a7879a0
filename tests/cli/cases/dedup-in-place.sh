# The output may replace the input, with -f.
cp data/feed.jsonl feed.jsonl
dittograph dedup -q -o feed.jsonl feed.jsonl || echo "status $?"
dittograph dedup -q -f -o feed.jsonl feed.jsonl
wc -l <feed.jsonl | tr -d ' '
