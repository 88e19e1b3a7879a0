# Of the labelled notices, how many are known and linked to a story of theirs; none is merged or removed.
for corpus in wire wire-apart; do
  dittograph articles -q -t 0.3 --format jsonl "$CORPORA/$corpus/articles.jsonl" > found.jsonl
  dittograph dedup -q -t 0.3 "$CORPORA/$corpus/articles.jsonl" --removed removed.jsonl -o kept.jsonl -f
  python3 - "$CORPORA/$corpus/notices.csv" <<'PY'
import csv, json, sys
stories = {}
for row in csv.DictReader(open(sys.argv[1])):
    stories.setdefault(row["id"], set()).add(row["refers_to"])
records = [json.loads(line) for line in open("found.jsonl")]
said = {r["data"]["id"]: r["data"]["story"] for r in records if r["type"] == "notice"}
clustered = {m for r in records if r["type"] == "cluster" for m in r["data"]["members"]}
removed = {r["data"]["removed"] for r in map(json.loads, open("removed.jsonl"))
           if r["type"] == "removal"}
right = sum(said.get(notice) in stories[notice] for notice in stories)
wrong = sum(said.get(notice) is not None for notice in stories) - right
known = sum(notice in said for notice in stories)
print(f"{len(stories)} notices: {known} known, {right} linked right, {wrong} wrong; "
      f"{len(clustered & said.keys())} clustered, {len(removed & stories.keys())} removed")
PY
done
