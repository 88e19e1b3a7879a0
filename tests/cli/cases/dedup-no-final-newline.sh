# A last line without a newline stays so at the end, and gets one in the middle.
printf '%s' "$(cat data/later.jsonl)" >cut.jsonl
dittograph dedup -q cut.jsonl | cmp - cut.jsonl
dittograph dedup -q cut.jsonl data/feed.jsonl | wc -l | tr -d ' '
