# So in every format, and where the closing line follows.
i=0
while [ $i -lt 3000 ]; do echo "{\"id\":\"an-article-with-a-long-name-$i\",\"text\":\"the same six words every time\"}"; i=$((i+1)); done >in.jsonl
for format in table tsv csv jsonl; do
  { dittograph articles -q --format $format in.jsonl; echo "status $?" >&2; } | head -c 1 >/dev/null
done
{ dittograph dedup -q in.jsonl -o /dev/null --removed -; echo "status $?" >&2; } | head -c 1 >/dev/null
{ dittograph --generate man; echo "status $?" >&2; } | true
