# Status 1 with --exit-code at or above the threshold.
dittograph compare --exit-code data/feed.jsonl#weir-1 data/feed.jsonl#choir-1 >/dev/null
dittograph compare --exit-code -t 0.9 data/feed.jsonl#harbour-1 data/feed.jsonl#harbour-2 >/dev/null
dittograph compare --exit-code data/feed.jsonl#harbour-1 data/feed.jsonl#harbour-2 >/dev/null
