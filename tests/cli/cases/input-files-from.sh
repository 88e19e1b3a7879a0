# --files-from a file and standard input, with paths beside it.
printf 'data/stories/weir.md\r\n\ndata/stories/harbour.txt\n' >list
dittograph articles --files-from list data/stories/harbour-fixed.txt
dittograph articles -q --files-from - <list
dittograph articles --files-from nosuch
