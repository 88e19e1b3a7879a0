# A mistyped option, and one that takes a value.
dittograph articles --treshold 0.8 data/feed.jsonl || echo "status $?"
dittograph articles --treshold=0.8 data/feed.jsonl || echo "status $?"
dittograph articles --no-progres data/feed.jsonl || echo "status $?"
dittograph articles --zebra data/feed.jsonl || echo "status $?"
dittograph articles -x data/feed.jsonl
