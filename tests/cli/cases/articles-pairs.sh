# Pairs in each format.
dittograph articles --pairs data/feed.jsonl
dittograph articles -q --pairs --format table data/feed.jsonl
dittograph articles -q --pairs --format jsonl data/feed.jsonl
