# The same id in two files.
sed 's/weir-2/weir-1/' data/later.jsonl >later.jsonl
dittograph articles data/feed.jsonl later.jsonl
