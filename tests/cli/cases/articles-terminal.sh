# On a terminal: the table, coloured, unless NO_COLOR is set or TERM is dumb.
script -qec 'dittograph articles -q data/feed.jsonl' /dev/null </dev/null | tr -d '\r' | cat -v
NO_COLOR=1 script -qec 'dittograph articles -q data/feed.jsonl' /dev/null </dev/null | tr -d '\r' | head -2
TERM=dumb script -qec 'dittograph articles -q data/feed.jsonl' /dev/null </dev/null | tr -d '\r' | head -2
script -qec 'dittograph articles -q --color never data/feed.jsonl' /dev/null </dev/null | tr -d '\r' | head -2
