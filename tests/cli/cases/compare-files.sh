# Two text files.
dittograph compare --format table data/stories/harbour.txt data/stories/harbour-fixed.txt
