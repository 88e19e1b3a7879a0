# A full disk: one line, status 2, nothing half-written. ulimit's blocks are of 512 bytes or 1 KiB.
i=0
while [ $i -lt 300 ]; do echo "{\"id\":\"story-$i\",\"text\":\"Story $i of many that have little in common, number $i$i\"}"; i=$((i+1)); done >in.jsonl
mkdir in
cp in.jsonl in/long.txt
dittograph dedup -q -o /dev/full in.jsonl || echo "status $?"
dittograph dedup -q -o /dev/null --removed /dev/full data/feed.jsonl || echo "status $?"
(ulimit -f 4; dittograph dedup -q -o out.jsonl in.jsonl) || echo "status $?"
(ulimit -f 4; dittograph articles -q -t 0.1 --format jsonl -o out.jsonl in.jsonl) || echo "status $?"
(ulimit -f 4; dittograph dedup -q -o folder in) || echo "status $?"
mkdir full
echo old >full/long.txt
(ulimit -f 4; dittograph dedup -q -f -o full in) || echo "status $?"
cat full/*
ls -A . full
