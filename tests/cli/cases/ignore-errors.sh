# A list that cannot be read, or has a faulty line, ends the run before anything is written.
ignore() {
  status=0
  dittograph passages -o out --ignore "$1" data/lamp.txt || status=$?
  echo $status
  ! [ -e out ] || echo written
  rm -f out
}
ignore missing.jsonl
ignore data
ignore -
ignore data/lamp.txt
ignore data/feed.jsonl
printf '\357\273\277{"type":"begin"}\r\n\n{"type":"ignore","data":{"passages":["%s"]}}' '...' >no-words.jsonl
ignore no-words.jsonl
echo '{"type":"ignore","data":{"articles":["harbour-1"]}}' >one.jsonl
ignore one.jsonl
echo '{"type":"ignore","data":{"passages":"text"}}' >no-list.jsonl
ignore no-list.jsonl
printf '\377\376{\000"\000' >utf-16.jsonl
ignore utf-16.jsonl
printf '{\n "type": "dittograph-decisions",\n "schema": 1\n}' >decisions.json
ignore decisions.json
echo '{"type":"begin","data":{}}' >no-entry.jsonl
ignore no-entry.jsonl
dittograph dedup --ignore one.jsonl data/feed.jsonl
