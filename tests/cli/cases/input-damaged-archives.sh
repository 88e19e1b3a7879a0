# What is cut short, too large or leads out of its archive is an error; what came before is read.
python3 - <<'PY'
import gzip, io, tarfile, zipfile
feed = open("data/feed.jsonl", "rb").read()
open("cut.jsonl.gz", "wb").write(gzip.compress(feed, 0)[:1500])
with tarfile.open("names.tar", "w") as tar:
    for name in ("../outside.txt", "/absolute.txt", ".hidden.txt", "__MACOSX/a.txt", "good.txt"):
        member = tarfile.TarInfo(name)
        member.size = 5
        tar.addfile(member, io.BytesIO(b"words"))
with zipfile.ZipFile("letter.docx", "w") as zip:
    zip.writestr("[Content_Types].xml", "<Types/>")
    zip.writestr("word/document.xml", "<w:document/>")
packed = feed
for _ in range(40):
    packed = gzip.compress(packed)
open("deep.gz", "wb").write(packed)
open("empty.gz", "wb").write(gzip.compress(b""))
PY
dittograph articles cut.jsonl.gz || echo "status $?"
for input in names.tar letter.docx deep.gz empty.gz; do
  dittograph articles $input || echo "status $?"
done
yes | head -c 300000000 | gzip > bomb.txt.gz
dittograph articles bomb.txt.gz || echo "status $?"
