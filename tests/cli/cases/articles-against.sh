# Against an archive: no pair and no cluster of its articles alone, and the archive's article survives.
cp data/feed.jsonl archive.jsonl
dittograph articles --pairs --format jsonl data/later.jsonl --against archive.jsonl | grep -v '"begin"'
dittograph articles --format tsv data/later.jsonl --against archive.jsonl
dittograph articles -q --pairs --format tsv data/later.jsonl --against archive.jsonl
dittograph articles -q --format table data/later.jsonl --against archive.jsonl
