# A run that repeats back to back is one group with its period: of one line, and of several paragraphs.
i=0
while [ $i -lt 30 ]; do printf 'The keeper of the quick lamp waits for the ferry in the rain. '; i=$((i + 1)); done >line.txt
{ echo Headline
  for i in 1 2 3 4; do cat data/stories/weir.md data/stories/sub/choir.txt; done; } >paragraphs.txt
dittograph passages --format table line.txt paragraphs.txt
dittograph passages -q --format jsonl line.txt | grep -o '"type":"group"\|"period_words":[0-9]*\|"more":[0-9]*'
dittograph passages -q --format tsv paragraphs.txt | cut -f1,7,15,22-
