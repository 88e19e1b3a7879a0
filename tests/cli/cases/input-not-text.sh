# What is no text is refused by name, with a way out; the rest of the folder goes on.
mkdir in
cp data/stories/harbour.txt in/a.txt
iconv -f UTF-8 -t UTF-16 data/stories/harbour.txt >in/bom16.txt
iconv -f UTF-8 -t UTF-16LE data/stories/harbour.txt >in/bare16.txt
iconv -f UTF-8 -t UTF-32 data/stories/harbour.txt >in/bom32.txt
printf 'PK\003\004 and so on' >in/letter.docx
printf '%%PDF-1.7\n' >in/page.pdf
printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\000\001\000\000\000\001\000\010\006\000\000\000' >in/photo.png
iconv -f UTF-8 -t UTF-16 data/feed.jsonl >in/wire.jsonl
dittograph passages --format tsv in | cut -f1 || echo "status $?"
dittograph passages -q --format jsonl - <in/bare16.txt | grep '"error"'
