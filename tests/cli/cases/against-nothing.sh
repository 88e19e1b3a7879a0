# An archive without an article makes everything look new: a warning, and no error.
mkdir archive
dittograph passages data/lamp.txt --against archive --format tsv | cut -f 1-3
: >archive/empty.jsonl
dittograph dedup data/later.jsonl --against archive | wc -l
dittograph articles -q data/later.jsonl --against archive
