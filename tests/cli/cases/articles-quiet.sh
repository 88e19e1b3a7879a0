# -q: no warning and no closing line; errors stay.
printf '{"id":"a","text":""}\n{"id":"a","text":"\\ud800"}\n{bad\n' >in.jsonl
dittograph articles -q in.jsonl
