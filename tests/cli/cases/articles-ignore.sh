# A cluster whose articles are all of one entry is left out, and a pair; one that grows comes back.
dittograph articles --format tsv data/feed.jsonl
echo '{"type":"ignore","data":{"articles":["choir-2","choir-1","elsewhere"]}}' >seen.jsonl
dittograph articles --exit-code --format jsonl --ignore seen.jsonl data/feed.jsonl || echo $?
dittograph articles --format table --ignore seen.jsonl data/feed.jsonl
dittograph articles --pairs --format tsv --ignore seen.jsonl data/feed.jsonl
grep choir-1 data/feed.jsonl | sed 's/"choir-1"/"choir-3"/' >later.jsonl
dittograph articles --format table --ignore seen.jsonl data/feed.jsonl later.jsonl
dittograph articles --pairs --format tsv --ignore seen.jsonl data/feed.jsonl later.jsonl
