# bytes are offsets into the file less a byte order mark, chars count code points.
{ printf '\357\273\277'; sed 's/Ambrin/Ämbrin/' data/lamp.txt; } >bom.txt
dittograph passages -q bom.txt | cut -f 6-11,14-19
dittograph passages -q data/lamp.txt | cut -f 6-11,14-19 | tail -1
