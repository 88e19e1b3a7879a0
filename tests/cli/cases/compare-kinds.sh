# --kinds of compare: all unless it says which.
sed 's/eleven/12/' data/stories/harbour-fixed.txt >b.txt
for kinds in all exact light,reworded; do
  dittograph compare -q --format jsonl --kinds $kinds data/stories/harbour.txt b.txt >out
  echo "$kinds: $(grep -o '"type":"passage","data":{"kind":"[a-z]*' out | cut -d'"' -f10 | xargs)"
done
dittograph compare -q --format jsonl data/stories/harbour.txt b.txt | grep -o '"kinds":[^]]*]'
