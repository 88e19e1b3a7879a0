# The name of the output file chooses the format; --format wins.
for name in out.tsv out.csv out.jsonl out.ndjson out; do
  dittograph articles -q -o $name data/feed.jsonl
  echo $name; head -n 1 $name
done
dittograph articles -q -f -o out.csv --format tsv data/feed.jsonl
head -n 1 out.csv
dittograph passages -q -o page.htm data/feed.jsonl
head -n 1 page.htm
