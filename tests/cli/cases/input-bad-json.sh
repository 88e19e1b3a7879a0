# Bad records in the middle: path, line and reason; the rest goes on.
{ head -1 data/feed.jsonl
  echo 'not json'
  echo '{"id":"n","text":7}'
  echo '{"id":"m"}'
  echo '{"id":"o","text":"open'
  echo '["a"]'
  echo '  Übung, Übung, Übung, Übung, Übung, Übung, Übung'
  echo '{'
  printf '\357\273\277{"id":"p","text":"of the next file"}\n'
  tail -1 data/feed.jsonl; } >in.jsonl
dittograph articles --format jsonl in.jsonl
