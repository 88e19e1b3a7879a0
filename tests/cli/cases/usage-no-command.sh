# No arguments: the help on standard error, status 2.
dittograph
