# The passages that the two share, in every format.
{ echo 'Elsewhere a bakery has opened on the quay, and it sells rolls.'; cat data/stories/weir.md
  sed 's/nine/14/' data/stories/harbour.txt; } >round-up.txt
sed 's/eleven/12/' data/stories/harbour-fixed.txt >harbour.txt
dittograph compare --format table harbour.txt round-up.txt
dittograph compare --format jsonl --text harbour.txt round-up.txt
dittograph compare --format csv --min-words 50 harbour.txt round-up.txt | tr -d '\r'
