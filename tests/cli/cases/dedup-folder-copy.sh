# With -o: copies, at their paths below the folder.
dittograph dedup -q -o clean data/stories
find clean -type f | sort
cmp clean/sub/choir-long.txt data/stories/sub/choir-long.txt
ls -A | grep part || true
