# A file that comes up twice is read once.
dittograph articles data/stories data/stories/weir.md data/stories
