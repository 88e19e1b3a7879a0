# Inside and across is the default, and what both options together mean; each alone is one of them.
cat data/lamp.txt >twice.txt
for options in "" "--within --across" --within --across; do
  echo "$options: $(dittograph passages -q --format jsonl $options data/lamp.txt twice.txt | grep -c '"type":"\(passage\|group\)"')"
done
dittograph passages -q --format jsonl data/lamp.txt twice.txt | grep -o '"within.*"across":[a-z]*'
