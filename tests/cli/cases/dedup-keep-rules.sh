# Every rule of --keep, with the fields that it reads under other names; notices always stay.
python3 - <<'PY'
import json
text = ("The harbour master of Vellin closed the north mole on Tuesday after divers found a crack in "
        "the footing of the old light tower, and the ferries leave from the fish quay")
rows = [
    {"id": "a1", "rev": 1, "agency": "Reuters", "time": "2026-03-01T10:00:00Z", "text": text + "."},
    {"id": "a2", "rev": 3, "agency": "AP", "time": "2026-03-01T11:00:00+02:00", "text": text + " now."},
    {"id": "a3", "rev": 2, "agency": "dpa", "time": "2026-03-01T12:00:00Z", "text": text + "."},
    {"id": "kill", "rev": 4, "state": "stat:canceled", "text": text + "."},
]
with open("wire.jsonl", "w") as file:
    for row in rows:
        file.write(json.dumps(row) + "\n")
PY
fields='--field version=rev --field source=agency --field version-created=time --field status=state'
for rule in first last longest newest latest-version source:dpa,AP 'source: ap , Reuters'; do
  echo "== $rule"
  dittograph dedup -q $fields --keep "$rule" wire.jsonl --removed - --dry-run
done
echo "== counts"
dittograph dedup $fields wire.jsonl --dry-run --keep newest -o never-written
test ! -e never-written
for wrong in oldest source: source; do
  dittograph dedup --keep "$wrong" wire.jsonl || echo "status $?"
done
dittograph dedup --field title=x wire.jsonl || echo "status $?"
dittograph dedup --field headline wire.jsonl || echo "status $?"
