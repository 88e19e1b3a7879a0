# --removed lists what went, with what stays for it.
dittograph dedup -q --removed removed.tsv data/feed.jsonl >/dev/null
cat removed.tsv
