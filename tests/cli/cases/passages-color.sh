# --color always marks in colour what the brackets mark.
dittograph passages -q --format table --color always data/lamp.txt | cat -v
