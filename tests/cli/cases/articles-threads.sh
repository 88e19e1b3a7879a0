# The same bytes for 1, 2 and 8 threads.
for n in 1 2 8; do
  dittograph articles -q -j $n --format jsonl data/feed.jsonl data/later.jsonl data/stories >out.$n
done
cmp out.1 out.2
cmp out.1 out.8
wc -l <out.1 | tr -d ' '
