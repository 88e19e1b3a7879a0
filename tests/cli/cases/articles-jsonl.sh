# Groups as JSON Lines.
dittograph articles --format jsonl data/feed.jsonl
