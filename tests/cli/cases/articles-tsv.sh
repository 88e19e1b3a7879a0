# Groups, as piped.
dittograph articles data/feed.jsonl
