# Against an archive: what is of it says so; a path that is input too is none of it.
# What articles of the archive have in common is not reported.
grep 'harbour-\|weir' data/feed.jsonl >archive.jsonl
dittograph passages --format jsonl data/later.jsonl --against archive.jsonl | grep -v '"begin"'
dittograph passages -q --format tsv data/later.jsonl --against archive.jsonl | cut -f1,6,14,22-
dittograph passages -q --format table --kinds exact data/later.jsonl --against archive.jsonl
dittograph passages -q --format jsonl --against archive.jsonl --against ./data data/later.jsonl |
  grep -o '"against":[^]]*]'
dittograph passages data/later.jsonl --against nosuch/ || echo "status $?"
mkdir empty
dittograph passages --format tsv data/later.jsonl --against empty | cut -f1,22-
# The verdict says which of the two is of the archive, and the headings keep their room.
sed 's/spring/autumn/' data/stories/weir.md >weir-again.md
dittograph passages -q --format table weir-again.md --against data/stories | head -3
