# A command that is like none.
dittograph data/feed.jsonl
