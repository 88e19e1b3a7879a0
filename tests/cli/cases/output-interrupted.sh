# A signal leaves nothing half-written; the run waits at the pipe, which nobody reads.
mkfifo removed.pipe
for signal in INT TERM; do
  env --default-signal=$signal dittograph dedup -q -o out.jsonl --removed removed.pipe data/feed.jsonl &
  until ls .out.jsonl.*.part >/dev/null 2>&1; do sleep 0.1; done
  kill -$signal $!
  { wait $! || echo "status $?"; } 2>/dev/null
  ls -A
done
# Ignored by who started it, it stays ignored.
(trap '' INT && exec dittograph dedup -q -o out.jsonl --removed removed.pipe data/feed.jsonl) &
until ls .out.jsonl.*.part >/dev/null 2>&1; do sleep 0.1; done
kill -INT $!
cat removed.pipe >/dev/null
wait $!
ls -A
