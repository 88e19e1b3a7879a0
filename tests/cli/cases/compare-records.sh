# Two records; tsv and jsonl.
dittograph compare data/feed.jsonl#choir-1 data/feed.jsonl#choir-2
dittograph compare --format jsonl data/feed.jsonl#choir-1 data/feed.jsonl#choir-2
