# An article without an id is called path:line.
sed 's/"id": "[^"]*", //' data/feed.jsonl >in.jsonl
dittograph articles -q in.jsonl
