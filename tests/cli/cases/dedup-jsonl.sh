# Lines that stay, byte for byte, in input order.
dittograph dedup data/feed.jsonl >out.jsonl
grep -n -x -F -f out.jsonl data/feed.jsonl | cut -c 1-24
