# Byte order mark, CRLF, NUL bytes, no last newline: no message, and no difference.
{ printf '\357\273\277'; sed 's/$/\r/' data/stories/harbour.txt; } >bom.txt
tr ' ' '\000' <data/stories/harbour.txt >nul.txt
printf '%s' "$(cat data/stories/harbour.txt)" >cut.txt
dittograph articles --pairs data/stories/harbour.txt bom.txt nul.txt cut.txt
{ printf '\357\273\277'; sed 's/$/\r/' data/feed.jsonl; } >bom.jsonl
dittograph articles -q data/feed.jsonl >plain
dittograph articles -q bom.jsonl | cmp - plain
