# @FILE stands for the words in it.
cat >options.txt <<'END'
# what we always want
articles   # the command
--threshold 0.9 --format=tsv
-q "data/with \"two\" blanks.jsonl"  'data/later.jsonl' data/feed.jsonl
END
cp data/feed.jsonl 'data/with "two" blanks.jsonl'
dittograph @options.txt >from-file
dittograph articles --threshold 0.9 --format=tsv -q 'data/with "two" blanks.jsonl' data/later.jsonl data/feed.jsonl >given
cmp from-file given
# What comes after it counts; after -- it is a path, and so is ./@FILE.
dittograph @options.txt --pairs | head -1
cp data/feed.jsonl @feed.jsonl
dittograph articles -q -- @feed.jsonl | head -2
dittograph articles -q ./@feed.jsonl | head -2
: >empty.txt
dittograph articles -q @empty.txt data/feed.jsonl | wc -l | tr -d ' '
