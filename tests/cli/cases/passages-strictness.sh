# Each level is taken and named.
for level in loose normal strict; do
  dittograph passages -q --format jsonl --strictness $level data/stories/weir.md | head -1
done
dittograph passages --strictness lose data/lamp.txt
