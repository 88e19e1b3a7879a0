# Text files and JSON Lines in one dedup are refused.
dittograph dedup data/stories data/feed.jsonl
