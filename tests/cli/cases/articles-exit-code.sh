# Status 1 only with --exit-code and something found.
dittograph articles -q data/feed.jsonl >/dev/null
dittograph articles -q --exit-code data/later.jsonl >/dev/null
dittograph articles -q --exit-code data/feed.jsonl >/dev/null
