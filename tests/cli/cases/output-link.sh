# A link is followed, not replaced.
: >target.tsv
ln -s target.tsv link.tsv
dittograph articles -q -f -o link.tsv data/feed.jsonl
test -L link.tsv
head -1 target.tsv
