# A higher threshold leaves the identical articles.
dittograph articles -q -t 0.95 data/feed.jsonl
