# Groups for people, with similarities.
dittograph articles --format table data/feed.jsonl
