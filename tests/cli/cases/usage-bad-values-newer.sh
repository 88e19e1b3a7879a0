# Options whose values are more than a name or a number.
for value in headline headline= headlin=title =title; do
  dittograph articles --field "$value" data/feed.jsonl || echo "status $?"
done
for value in source source: source:AP,,X newst latest; do
  dittograph dedup --keep "$value" data/feed.jsonl || echo "status $?"
done
for value in nimjs newsml-g2 xml csvs; do
  dittograph passages --input-format "$value" data/feed.jsonl || echo "status $?"
done
for value in exakt exact, ,; do
  dittograph passages --kinds "$value" data/feed.jsonl || echo "status $?"
done
dittograph passages --strictness lose data/feed.jsonl || echo "status $?"
dittograph dedup --dry-run=yes data/feed.jsonl || echo "status $?"
dittograph passages --files-from nosuch.txt || echo "status $?"
dittograph passages --against nosuch data/lamp.txt || echo "status $?"
dittograph dedup -q --rejected nosuch/file data/feed.jsonl || echo "status $?"
for word in passage article dedupe comapre; do
  dittograph $word data/feed.jsonl || echo "status $?"
done
