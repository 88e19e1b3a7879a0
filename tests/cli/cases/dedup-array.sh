# What stays of an array is an array, every element byte for byte.
cat > in.json <<'JSON'
[
  {"id": 1, "text": "The ferry to the outer islands leaves from the fish quay until the wall is filled."},
  {"id": 2,
   "text": "The ferry to the outer islands leaves from the fish quay until the wall is filled."},
  {"id": 3, "text": 7},
  {"id": 4, "text": "A choir of retired tram drivers has won the county singing prize in the rain."}
]
JSON
dittograph dedup in.json --rejected bad || true
cat bad
