# Both stay, a warning, and the later one is called path:line.
sed 's/harbour-[0-9]/harbour/' data/feed.jsonl >in.jsonl
dittograph articles in.jsonl
# However it is spelled, in one file and in two.
printf '{"id":"a/b","text":"one two"}\n{"id":"a\\/b","text":"one two"}\n' >in.jsonl
printf '{"id":"\\u0061/b","text":"one two"}\n' | dittograph articles in.jsonl -
