# --kinds reports what it names, and the options of the run say so; all is every kind.
{ cat data/stories/weir.md; echo; cat data/lamp.txt; echo; cat data/stories/sub/choir.txt; echo
  sed 's/spring/autumn/' data/stories/weir.md; echo; cat data/stories/sub/choir.txt; } >in.txt
for kinds in exact light reworded light,reworded template all; do
  dittograph passages -q --format jsonl --kinds $kinds in.txt >out
  echo "$kinds: $(grep -o '"type":"passage","data":{"kind":"[a-z]*' out | cut -d'"' -f10 | xargs), $(grep -o '"kinds":[^]]*]' out)"
done
dittograph passages --kinds light,rewordde data/lamp.txt || echo "status $?"
dittograph passages --kinds light, data/lamp.txt
