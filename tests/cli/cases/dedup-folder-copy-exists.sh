# A folder that holds files takes -f, and keeps what else it holds.
mkdir clean
echo other >clean/other.txt
dittograph dedup -q -o clean data/stories || echo "status $?"
dittograph dedup -q -f -o clean data/stories
find clean -type f | sort
echo file >file
dittograph dedup -q -o file data/stories
