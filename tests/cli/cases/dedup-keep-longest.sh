# --keep longest keeps the longer of two.
dittograph dedup -q --keep longest data/feed.jsonl | cut -c 1-24
