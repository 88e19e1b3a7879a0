# A page for each command but dedup; run.py checks what is in it. The same bytes at any number of threads.
dittograph passages -o passages.html "$CORPORA/newsroom/articles.jsonl" "$CORPORA/newsroom/harbour.txt"
dittograph articles -o articles.html "$CORPORA/wire/articles.jsonl" --against data/feed.jsonl
dittograph compare -o compare.html --kinds all data/feed.jsonl#harbour-1 data/feed.jsonl#harbour-2
dittograph passages -q --format html data/feed.jsonl >one.html
dittograph passages -q --format html -j 3 data/feed.jsonl >three.html
cmp one.html three.html
# What came before stays, unless it is to be replaced.
dittograph passages -q -o one.html data/feed.jsonl || echo $?
# Not to a terminal; dedup writes no page.
script -qec 'dittograph passages --format html data/feed.jsonl' /dev/null | tr -d '\r'
dittograph dedup --format html data/feed.jsonl || echo $?
dittograph dedup --removed removed.html data/feed.jsonl || echo $?
