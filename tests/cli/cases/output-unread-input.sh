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
echo precious > kept.jsonl
dittograph dedup data/feed.jsonl --against nowhere.jsonl -f -o kept.jsonl --rejected bad.out ||
  echo "status $?"
cat kept.jsonl
seq 1 9999 | sed 's/.*/{"id":"&","text":"these are the words of all of them"}/' > many.jsonl
dittograph articles many.jsonl --against nowhere.jsonl | wc -c
# An archive that has no article yet is none that cannot be read.
: > empty.jsonl
dittograph dedup bad.jsonl data/feed.jsonl --against empty.jsonl -f -o kept.jsonl || echo "status $?"
