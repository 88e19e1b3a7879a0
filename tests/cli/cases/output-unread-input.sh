# Where no article can be read, an earlier result stays as it is; where no article of the archive
# can, nothing looks new.
echo precious > kept.jsonl
dittograph dedup nowhere.jsonl -f -o kept.jsonl || echo "status $?"
dittograph articles nowhere.jsonl -f -o kept.jsonl || echo "status $?"
dittograph dedup data/feed.jsonl --against nowhere.jsonl -f -o kept.jsonl || echo "status $?"
cat kept.jsonl
dittograph dedup data/feed.jsonl --against nowhere.jsonl || echo "status $?"
echo '{' > bad.jsonl
dittograph dedup bad.jsonl -f -o kept.jsonl --rejected bad.out || echo "status $?"
cat bad.out
ls
