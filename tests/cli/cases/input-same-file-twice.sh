# A file that comes up twice, by whatever paths, is read once.
ln -s data/stories linked
dittograph articles data/stories data/stories/weir.md "$PWD/data/stories" linked
