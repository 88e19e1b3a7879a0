# A # in a file name or an id.
cp data/lamp.txt 'a#b.txt'
sed 's/weir-2/we#ir/' data/later.jsonl >'later#1.jsonl'
dittograph compare 'a#b.txt' data/lamp.txt | tail -1
dittograph compare 'later#1.jsonl#we#ir' data/feed.jsonl#weir-1 | tail -1
