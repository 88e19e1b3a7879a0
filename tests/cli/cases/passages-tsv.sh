# Passages as TSV, without and with their texts.
dittograph passages -q data/lamp.txt
dittograph passages -q --text data/lamp.txt | cut -f 22,23
