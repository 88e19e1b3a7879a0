# A compressed file is an error with a way out.
gzip -c data/feed.jsonl >feed.jsonl.gz
dittograph articles feed.jsonl.gz || echo "status $?"
gzip -dc feed.jsonl.gz | dittograph articles -q - | head -2
