# Twenty bad records are named, the rest counted.
yes '{' | head -25 >in.jsonl
dittograph articles -q in.jsonl
