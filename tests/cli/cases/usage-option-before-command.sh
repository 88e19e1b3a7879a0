# Options follow the command.
dittograph --quiet articles data/feed.jsonl
