# Lone surrogates in JSON: read as U+FFFD, one warning.
printf '{"id":"a","text":"one \\ud800 two three four five six"}\n{"id":"b","text":"one \\udc00 two three four five six"}\n' >in.jsonl
dittograph articles in.jsonl
