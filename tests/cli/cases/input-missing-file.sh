# A path that is not there: an error, and the rest goes on.
dittograph articles nosuch.jsonl data/feed.jsonl gone/
