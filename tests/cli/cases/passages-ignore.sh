# What was dismissed is left out in every format and counted, and --exit-code finds it no more; words
# in other letters are the same, another word brings it back.
inputs="data/lamp.txt data/stories"
dittograph passages -q --format jsonl --text $inputs |
  sed -nE 's/^\{"type":"passage".*"a":\{.*"text":("[^"]*")\},"b":\{.*"text":("[^"]*")\}\}\}$/{"type":"ignore","data":{"passages":[\1,\2],"note":"seen"}}/p' >seen.jsonl
wc -l <seen.jsonl
head -n 1 seen.jsonl | sed 's/ the / THE, /g' >first.jsonl
for format in jsonl tsv csv table; do
  dittograph passages --format $format --ignore first.jsonl $inputs
done
dittograph passages --exit-code --ignore first.jsonl --ignore seen.jsonl $inputs
sed 's/kettle/teapot/' data/lamp.txt >changed.txt
dittograph passages --exit-code --ignore seen.jsonl changed.txt >found || echo $?
cut -f 1,7-9,15-17 found
