# --input-format overrides the names.
cp data/feed.jsonl feed.txt
dittograph articles feed.txt
dittograph articles --input-format jsonl feed.txt
dittograph articles --input-format text data/feed.jsonl
