# A brief inside a longer article is a pair with --min-containment.
head -c 200 data/lamp.txt >brief.txt
dittograph articles -q --pairs brief.txt data/lamp.txt
dittograph articles -q --pairs --min-containment 0.9 brief.txt data/lamp.txt
