# -h of every command: one screen, under 80 columns.
for command in passages articles dedup compare; do
  dittograph $command -h
done
dittograph -h
