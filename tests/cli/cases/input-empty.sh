# Empty files, empty folders.
: >empty.jsonl
: >empty.txt
mkdir folder
dittograph articles empty.jsonl
dittograph articles empty.txt
dittograph articles folder
dittograph passages --format jsonl empty.jsonl
dittograph dedup empty.jsonl
