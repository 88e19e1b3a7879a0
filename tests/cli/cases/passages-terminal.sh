# A terminal gets the first hundred, a file all.
i=0
while [ $i -lt 120 ]; do
  for id in a b; do
    printf '{"id": "%s%d", "text": "' $id $i
    j=0
    while [ $j -lt 20 ]; do printf "w%dx%d " $i $j; j=$((j + 1)); done
    echo '"}'
  done
  i=$((i + 1))
done | tr 0-9 k-t >ferries.jsonl
script -qec 'dittograph passages --across --color never ferries.jsonl' /dev/null | tr -d '\r' | tail -3
dittograph passages -q -o all --format table ferries.jsonl
grep -c ': paragraph' all
