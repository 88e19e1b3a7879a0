# Of an option given twice the last counts.
dittograph articles -q -t 0.99 -t 0.5 --format tsv --format jsonl data/later.jsonl
