# The same articles as JSON Lines, as an array, as one object a file and as tables: one result.
python3 - <<'PY'
import csv, json, pathlib
articles = [json.loads(line) for line in open("data/feed.jsonl")]
json.dump(articles, open("array.json", "w"), indent=2)
for name, delimiter in (("table.csv", ","), ("table.tsv", "\t")):
    with open(name, "w", newline="") as file:
        writer = csv.DictWriter(file, ["text", "id"], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(articles)
pathlib.Path("objects").mkdir()
for i, article in enumerate(articles):
    json.dump(article, open(f"objects/{i:03}.json", "w"), indent=i % 2 or None)
PY
dittograph articles --pairs data/feed.jsonl
for input in array.json table.csv table.tsv objects; do
  dittograph articles -q --pairs data/feed.jsonl > expected
  dittograph articles -q --pairs "$input" | cmp - expected && echo "$input: the same"
done
dittograph articles -q --pairs --input-format json - < array.json | cmp - expected && echo "stdin: the same"
