# Files of options that cannot be used.
dittograph articles @nosuch.txt || echo "status $?"
dittograph articles --id-field @id data/feed.jsonl || echo "status $?"
dittograph articles @data || echo "status $?"
printf -- '-q\n@more.txt\n' >options.txt
dittograph articles @options.txt || echo "status $?"
printf -- "-q\n--text-field 'body\n" >quote.txt
dittograph articles @quote.txt || echo "status $?"
printf -- '--treshold 0.9\n' >typo.txt
dittograph articles @typo.txt || echo "status $?"
: >empty.txt
dittograph @empty.txt 2>/dev/null
