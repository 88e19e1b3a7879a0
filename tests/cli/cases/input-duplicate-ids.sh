# Both stay, a warning, and the later one is called path:line.
sed 's/harbour-[0-9]/harbour/' data/feed.jsonl >in.jsonl
dittograph articles in.jsonl
