# --removed FILE.jsonl is JSON Lines.
dittograph dedup -q --removed removed.jsonl data/feed.jsonl >/dev/null
cat removed.jsonl
