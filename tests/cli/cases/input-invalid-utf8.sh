# Bytes that are not UTF-8: one warning, valid UTF-8 out.
printf 'An \377\376 article with bad bytes, one two three four five six\n' >"$(printf 'a\377.txt')"
printf 'An \377\376 article with bad bytes, one two three four five six\n' >b.txt
dittograph articles --pairs --format jsonl "$(printf 'a\377.txt')" b.txt
