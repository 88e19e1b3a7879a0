# A mistyped command.
dittograph artcles data/feed.jsonl
