# --keep is an option of dedup only.
dittograph articles --keep longest data/feed.jsonl
