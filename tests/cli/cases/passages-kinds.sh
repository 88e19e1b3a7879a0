# The kinds that --kinds names are among the options of the run; all is every kind.
for kinds in light light,reworded all; do
  dittograph passages -q --format jsonl --kinds $kinds data/stories/weir.md | grep -o '"kinds":[^]]*'
done
dittograph passages --kinds light,rewordde data/lamp.txt || echo "status $?"
dittograph passages --kinds light, data/lamp.txt
