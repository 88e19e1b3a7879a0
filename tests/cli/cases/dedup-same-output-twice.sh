# One file cannot take two outputs, by whatever paths.
dittograph dedup -o out --removed ./out data/feed.jsonl || echo "status $?"
dittograph dedup -o out --removed out data/feed.jsonl
