# --recall is taken and reported.
dittograph articles -q --recall 0.9 --format jsonl data/later.jsonl
