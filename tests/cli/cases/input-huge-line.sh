# A line of a gibibyte or more is refused and costs nothing else. (The file is sparse.)
printf '{"id": "before", "text": "the ferry ran aground on a bank of sand"}\n' > huge.jsonl
printf '{"id": "huge", "text": "' >> huge.jsonl
head -c 100000 /dev/zero | tr '\0' a >> huge.jsonl
truncate -s 1100M huge.jsonl
printf '"}\n{"id": "after", "text": "the ferry ran aground on a bank of sand"}\n' >> huge.jsonl
dittograph articles huge.jsonl
