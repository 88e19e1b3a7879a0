# Status 1 with --exit-code if something was removed.
dittograph dedup -q --exit-code data/later.jsonl >/dev/null
dittograph dedup -q --exit-code data/feed.jsonl >/dev/null
