# Lone surrogates in JSON: read as U+FFFD, one warning.
printf '{"id":"a","text":"one \\ud800 two three four five six"}\n{"id":"b","text":"one \\udc00 two three four five six"}\n' >in.jsonl
dittograph articles in.jsonl
# With other bytes that are no UTF-8 it is one article still.
printf '{"id":"a","text":"caf\377 \\ud800"}\n' | dittograph articles -
