# Two inputs that would become one copy are refused.
mkdir one two
echo "a text of one" >one/same.txt
echo "another text of two" >two/same.txt
dittograph dedup -q -o clean one two || echo "status $?"
ls -A | grep -e part -e clean || true
