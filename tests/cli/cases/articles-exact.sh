# --exact gives the pairs of the band search.
dittograph articles -q --pairs data/feed.jsonl >bands
dittograph articles --pairs --exact data/feed.jsonl >exact
cmp bands exact
