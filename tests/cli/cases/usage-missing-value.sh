# An option at the end without its value; a flag with one.
dittograph articles data/feed.jsonl -t || echo "status $?"
dittograph articles data/feed.jsonl --exit-code=5
