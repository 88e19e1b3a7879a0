# Texts of under five words: alike only if identical.
printf 'Three short words' >a
printf 'three SHORT words!' >b
printf 'three short words more' >c
printf '...' >d
dittograph compare a b
dittograph compare a c
dittograph compare a d
dittograph compare d d
