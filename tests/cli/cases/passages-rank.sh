# The table: inside an article first, then changed numbers, then names, then the longest; the other formats in order.
choir() { echo "A choir of $1 tram drivers has won the county singing prize with a programme of timetable announcements set to music."; }
lamp='The trust will sell the old lighthouse lamp in June to pay for a new roof over the house of its keeper on the cliff.'
weir() { echo "$1 has asked the council to reopen the weir gates before the first frost, because the lower meadows are under water."; }
gap='Between the two stands something else that nobody has said before or after it, however briefly.'
{ echo "$lamp"; choir 12; weir 'Nora Osk'; } >one.txt
{ echo "$lamp"; echo "$gap"; choir 14; echo "$gap" | rev; weir 'Jan Brund'; } >two.txt
{ cat data/lamp.txt; echo; } >three.txt
dittograph passages --format table one.txt two.txt three.txt | grep -A1 repeat
dittograph passages -q --format tsv one.txt two.txt three.txt | cut -f 1,6,7,14,15
