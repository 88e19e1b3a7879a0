# A named pipe is read once.
mkfifo pipe
cat data/feed.jsonl >pipe &
dittograph articles -q pipe | head -2
wait
