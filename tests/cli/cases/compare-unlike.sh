# Scores of unlike articles are exact too.
head -c 260 data/lamp.txt | tail -c 120 >part.txt
dittograph compare data/feed.jsonl#weir-1 data/feed.jsonl#choir-1
dittograph compare part.txt data/lamp.txt
