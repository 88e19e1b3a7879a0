# --progress of a short run shows nothing; --no-progress is known.
dittograph articles -q --progress data/feed.jsonl >/dev/null
dittograph articles -q --no-progress data/feed.jsonl >/dev/null
