# Files in bytewise order; hidden files and links to folders are passed over.
ln -s .. data/stories/loop
ln -s ../lamp.txt data/stories/lamp.txt
dittograph dedup -q data/stories/
