# Standard input: JSON Lines if it begins with {, else one text; the default without paths.
dittograph articles -q <data/feed.jsonl | head -2
dittograph passages -q - <data/lamp.txt | cut -f 1,6,14
{ printf '\357\273\277\n  '; cat data/feed.jsonl; } | dittograph articles -q - | head -2
dittograph articles </dev/null
