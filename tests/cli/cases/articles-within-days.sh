# --within-days, and what times say of relations: a resend, an update, an excerpt, an anniversary.
python3 - <<'PY'
import json
text = ("The harbour master of Vellin closed the north mole on Tuesday after divers found a crack in "
        "the footing of the old light tower, and the ferries leave from the fish quay. ")
more = ("Engineers of the port will pour new concrete around the footing before the autumn storms, the "
        "council heard, while fishermen asked for lamps along the quay because the ramp is narrow and "
        "wet in the mornings when most of the catch is landed and sold.")
rows = [
    {"id": "first", "published": "2026-03-01T10:00:00Z", "text": text},
    {"id": "resend", "published": "2026-03-01T10:05:00Z", "text": text},
    {"id": "grown", "published": "2026-03-01T10:00:00Z",
     "versioncreated": "2026-03-01T12:00:00+01:00", "text": text + more},
    {"id": "brief", "published": "2026-03-02T10:00:00Z", "text": text},
    {"id": "timeless", "text": text + more},
    {"id": "anniversary", "published": "2027-03-01T10:00:00Z", "text": text},
]
with open("wire.jsonl", "w") as file:
    for row in rows:
        file.write(json.dumps(row) + "\n")
with open("timed.jsonl", "w") as file:
    for row in rows:
        if row["id"] != "timeless":
            file.write(json.dumps(row) + "\n")
PY
dittograph articles -q --pairs --min-containment 0.8 --within-days 30 --format jsonl wire.jsonl
for days in 0.5 1 364 365; do
  echo "== $days"
  dittograph articles -q --min-containment 0.8 --within-days $days timed.jsonl
  dittograph dedup -q --within-days $days timed.jsonl --removed removed.jsonl -o out.jsonl -f
  grep '"removal"' removed.jsonl
done
for wrong in 0 -1 week; do
  dittograph articles --within-days $wrong wire.jsonl || echo "status $?"
done
