# Ids with tabs, newlines, quotes and escape codes.
printf '{"id":"a\\tb\\\\n","text":"one two three four five six"}\n{"id":"c\\u001b[31m\\"","text":"one two three four five six"}\n' >in.jsonl
dittograph articles -q in.jsonl | cat -v
dittograph articles -q --format table in.jsonl | cat -v
dittograph articles -q --format jsonl in.jsonl | grep cluster
