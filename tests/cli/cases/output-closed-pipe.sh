# A reader that has gone ends the program quietly, with status 0.
i=0
while [ $i -lt 3000 ]; do echo "{\"id\":\"an-article-with-a-long-name-$i\",\"text\":\"the same six words every time\"}"; i=$((i+1)); done >in.jsonl
{ dittograph articles -q in.jsonl; echo "status $?" >&2; } | head -1
