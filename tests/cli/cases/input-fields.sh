# --text-field and --id-field; a missing field is named.
sed 's/"text":/"body":/; s/"id":/"key":/' data/feed.jsonl >in.jsonl
dittograph articles -q --text-field body --id-field key in.jsonl
head -1 in.jsonl | dittograph articles -q -
