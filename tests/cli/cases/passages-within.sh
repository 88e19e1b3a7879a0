# --within is the default.
dittograph passages -q data/lamp.txt >default
dittograph passages -q --within data/lamp.txt | cmp - default
