# A chain of versions, oldest first: by times, by versions, by references; none without.
python3 - <<'PY'
import json
text = ("The harbour master of Vellin closed the north mole on Tuesday after divers found a crack in "
        "the footing of the old light tower, and the ferries leave from the fish quay. ")
more = ("Engineers will pour concrete before the autumn storms, the council heard on Wednesday.")
rows = [
    {"id": "story-3", "versioncreated": "2026-03-01T12:00:00Z", "version": 3, "text": text + more},
    {"id": "story-1", "versioncreated": "2026-03-01T10:00:00Z", "version": 1, "text": text},
    {"id": "story-2", "version": 2, "text": text + "The lamp stays lit."},
    {"id": "story-4", "refersto": "story-3", "text": text + more.replace("Wednesday", "Monday")},
    {"id": "copy", "text": text},
]
with open("wire.jsonl", "w") as file:
    for row in rows:
        file.write(json.dumps(row) + "\n")
with open("plain.jsonl", "w") as file:
    for row in rows:
        file.write(json.dumps({"id": row["id"], "text": row["text"]}) + "\n")
PY
for format in jsonl table; do
  dittograph articles -q -t 0.4 --format $format wire.jsonl
  dittograph articles -q -t 0.4 --format $format plain.jsonl
done
dittograph articles -q -t 0.4 --pairs wire.jsonl
