# -V is an option of the program and of a command.
dittograph -V
dittograph --version
dittograph articles -V
