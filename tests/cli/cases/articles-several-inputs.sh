# Files, a folder and standard input as one input, in the order named.
dittograph articles data/stories data/later.jsonl - <data/feed.jsonl
