# What can be wrong with the names.
dittograph compare data/lamp.txt || echo "status $?"
dittograph compare data/lamp.txt data/feed.jsonl || echo "status $?"
dittograph compare data/lamp.txt data/feed.jsonl#choir-11 || echo "status $?"
dittograph compare data/lamp.txt data/feed.jsonl#zebra || echo "status $?"
dittograph compare data/lamp.txt nosuch.txt || echo "status $?"
: >empty.jsonl
dittograph compare data/lamp.txt empty.jsonl || echo "status $?"
echo '{"id":1}' >bad.jsonl
dittograph compare data/lamp.txt bad.jsonl
