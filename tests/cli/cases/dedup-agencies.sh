# What stays of a message, an array or a crawl is one, byte for byte, with what it has beside articles.
for input in newsmessage.xml ninjs-3.json crawl.wet crawl.warc; do
  echo "== $input"
  dittograph dedup -t 0.7 "data/formats/$input" -o out
  diff "data/formats/$input" out | tr -d '\r' || true
  rm out
done
