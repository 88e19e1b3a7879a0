# Only new articles go, for those of the archive first, however long; the archive is not written.
{ cat data/later.jsonl; echo; echo '{"id": "new-1", "text": "Something that no one has carried yet."}'; } >today.jsonl
dittograph dedup --keep longest --removed removed.tsv today.jsonl --against data/feed.jsonl
cat removed.tsv
# The archive may hold another kind of record than the input.
cp data/lamp.txt data/stories
dittograph dedup -o kept data/stories --against data/feed.jsonl
find kept -type f
# What is input too is not of the archive, whichever path leads to it.
dittograph dedup today.jsonl --against "$PWD/today.jsonl" --against "data/../today.jsonl" | wc -l
