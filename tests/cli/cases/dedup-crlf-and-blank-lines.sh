# CRLF line ends are kept; empty lines are no records.
{ sed 's/$/\r/' data/later.jsonl; printf '\n\r\n'; } >in.jsonl
dittograph dedup -q in.jsonl | od -c | grep -c '\\r' || true
dittograph dedup -q in.jsonl | wc -l | tr -d ' '
