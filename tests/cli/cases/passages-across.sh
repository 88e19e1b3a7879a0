# --across alone; with --within it is both.
cat > wire.jsonl <<'END'
{"id": "wire-1", "text": "Lamp sale\nThe trust will sell the old lighthouse lamp in June to pay for a new roof over the keeper's house, its chair said."}
{"id": "wire-2", "text": "Weather\nRain is expected along the whole coast until Thursday, with gusts in the evening."}
{"id": "wire-3", "text": "In brief\nA roof first: The trust will sell the old lighthouse lamp in June to pay for a new roof over the keeper's house, its chair told reporters."}
{"id": "paper", "text": "The trust will sell the old lighthouse lamp in June to pay for another roof over the keeper's house, its chair said.\nReaders may write to the desk by Friday with their memories of the harbour, the lamp and its keepers."}
{"id": "radio", "text": "Readers may write to the desk by Friday with their memories of the harbour, the lamp and its keepers."}
END
dittograph passages -q --across --format jsonl wire.jsonl
dittograph passages --across --format tsv wire.jsonl
dittograph passages -q --across --format table wire.jsonl
dittograph passages -q --across --within --format jsonl data/lamp.txt wire.jsonl > both
dittograph passages -q --format jsonl data/lamp.txt > within
grep '"passage"' within | while read -r line; do grep -qxF "$line" both; done
