# One file cannot take two outputs.
dittograph dedup -o out --removed out data/feed.jsonl
