# Options that exclude each other are both named.
dittograph articles --exact --recall 0.9 data/feed.jsonl || echo "status $?"
dittograph articles --reworded -t 0.5 data/feed.jsonl || echo "status $?"
dittograph articles --reworded --exact data/feed.jsonl || echo "status $?"
dittograph articles --reworded --recall 0.9 data/feed.jsonl
