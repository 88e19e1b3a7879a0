# Copies of compressed texts are the files that were read, byte for byte.
mkdir texts
gzip -c data/lamp.txt > texts/a.txt.gz
zstd -qc data/lamp.txt > texts/b.txt.zst
cat data/stories/*.txt | gzip > texts/c.txt.gz
dittograph dedup texts -o out
find out -type f | sort
cmp texts/a.txt.gz out/a.txt.gz
cmp texts/c.txt.gz out/c.txt.gz
