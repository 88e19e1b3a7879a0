# A minimum above every repeat leaves none.
dittograph passages --min-words 500 data/lamp.txt
