# A reworded and an exact repeat, one under the other.
dittograph passages --format table data/lamp.txt
