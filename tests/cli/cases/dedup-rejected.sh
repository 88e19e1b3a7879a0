# --rejected keeps the bytes of unreadable records; the rest goes on, status 2.
{ head -2 data/feed.jsonl; printf '{"id": "broken", "text": "no end\n[1]\n'; tail -4 data/feed.jsonl; } >in.jsonl
dittograph dedup --rejected bad.jsonl -o out.jsonl in.jsonl || echo "status $?"
cat bad.jsonl
cut -c 1-24 out.jsonl
