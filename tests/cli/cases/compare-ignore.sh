# Passages are left out of a comparison; the pair itself is what was asked for.
dittograph compare -q --format jsonl --text data/stories/harbour.txt data/stories/harbour-fixed.txt |
  sed -nE 's/^\{"type":"passage".*"a":\{.*"text":("[^"]*")\},"b":\{.*"text":("[^"]*")\}\}\}$/{"type":"ignore","data":{"passages":[\1,\2],"articles":["data\/stories\/harbour.txt","data\/stories\/harbour-fixed.txt"]}}/p' >seen.jsonl
dittograph compare --format table --ignore seen.jsonl data/stories/harbour.txt data/stories/harbour-fixed.txt
dittograph compare --format jsonl --ignore seen.jsonl data/stories/harbour.txt data/stories/harbour-fixed.txt
