# Where nothing is found, what to try next.
dittograph passages -f -o out data/stories/weir.md
dittograph passages -f -o out --strictness loose data/stories/weir.md
dittograph passages -f -o out --strictness loose --min-words 8 data/stories/weir.md
dittograph passages -f -o out --kinds exact,light data/stories/weir.md
dittograph compare --format tsv -f -o out data/stories/weir.md data/lamp.txt
dittograph articles -f -o out data/stories/weir.md data/lamp.txt
dittograph articles -f -o out --reworded data/stories/weir.md data/lamp.txt
