# Another figure in the same statement is named.
{ cat data/stories/weir.md
  echo
  echo 'A paragraph about something else stands between the two, so that they are no neighbours, and it goes on for a while.'
  echo
  sed 's/the spring/1987/; s/Osk/Brund/' data/stories/weir.md; } >in.txt
dittograph passages --format table in.txt
dittograph passages -q --format jsonl in.txt | grep -o '"changes":[^]]*'
