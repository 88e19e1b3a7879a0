# Articles without words pair with nothing; identical short ones pair.
printf '{"id":"a","text":""}\n{"id":"b","text":"..."}\n{"id":"c","text":"Two words"}\n{"id":"d","text":"two words"}\n' >in.jsonl
dittograph articles in.jsonl
