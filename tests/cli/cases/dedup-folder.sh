# Of text files: the paths that stay.
dittograph dedup data/stories
