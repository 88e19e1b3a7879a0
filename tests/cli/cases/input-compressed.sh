# Compressed files and archives are read as what they hold.
python3 - <<'PY'
import bz2, gzip, json, lzma, pathlib, tarfile, zipfile
feed = open("data/feed.jsonl", "rb").read()
open("feed.jsonl.gz", "wb").write(gzip.compress(feed[:700]) + gzip.compress(feed[700:]))
open("feed.bz2", "wb").write(bz2.compress(feed))
open("feed.jsonl.xz", "wb").write(lzma.compress(feed))
pathlib.Path("texts").mkdir()
for line in feed.splitlines():
    article = json.loads(line)
    open(f"texts/{article['id']}.txt", "w").write(article["text"])
with tarfile.open("texts.tgz", "w:gz") as tar, zipfile.ZipFile("texts.zip", "w") as zip:
    for path in sorted(pathlib.Path("texts").iterdir()):
        tar.add(path)
        zip.write(path)
with zipfile.ZipFile("feed.zip", "w") as zip:
    zip.write("feed.jsonl.gz", "inside/feed.jsonl.gz")
PY
zstd -q data/feed.jsonl -o feed.zst
dittograph articles -q data/feed.jsonl > expected
for input in feed.jsonl.gz feed.bz2 feed.jsonl.xz feed.zst feed.zip; do
  dittograph articles -q $input | cmp - expected && echo "$input: the same"
done
dittograph articles -q - < feed.zst | cmp - expected && echo "standard input: the same"
dittograph articles texts.tgz
dittograph articles -q texts.zip | head -3
dittograph dedup -q feed.jsonl.gz -o kept.gz
gzip -dc kept.gz | wc -l
dittograph dedup -q texts.tgz -o kept
find kept -type f | sort
