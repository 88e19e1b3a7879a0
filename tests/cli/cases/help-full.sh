# --help explains; no line is longer than 79 columns.
for command in passages articles dedup compare; do
  dittograph $command --help | awk 'length > 79 { print "too long: " $0 }'
done
dittograph dedup --help
