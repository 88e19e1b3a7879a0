# Every option that takes a value says in one line what is wrong with an empty or a missing one.
refuses() {
  option=$1
  shift
  status=0
  dittograph "$@" >out 2>message || status=$?
  [ $status = 2 ] && [ ! -s out ] && [ $(wc -l <message) = 1 ] &&
    grep -qE -- "^dittograph: $option: [a-z].*; [a-z]|not of the form" message || { echo "$*"; cat message; }
}
for command in passages articles dedup compare; do
  dittograph $command --help | grep -oE '^  (-., |    )--[a-z-]+ [A-Z]' | grep -oE -- '--[a-z-]+' >options
  [ $(wc -l <options) -ge 10 ] || echo "$command: few options"
  while read -r option; do
    refuses $option $command data/feed.jsonl data/later.jsonl $option ''
    refuses $option $command data/feed.jsonl data/later.jsonl $option
  done <options
done
