# Passages as JSON Lines, without and with their texts.
dittograph passages -q --format jsonl data/lamp.txt
dittograph passages -q --format jsonl --text data/lamp.txt | grep -c '"text":'
