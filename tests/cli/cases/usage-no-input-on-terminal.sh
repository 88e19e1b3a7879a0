# A terminal is not read unasked.
script -qec 'dittograph articles' /dev/null </dev/null | tr -d '\r'
