# A field that was named and that no record has is most likely misspelt; one that some have is not.
dittograph articles --id-field key --field headline=titel data/feed.jsonl
sed '2s/"id":/"title":"Harbour","key":/' data/feed.jsonl >some.jsonl
dittograph articles --id-field key --field headline=title some.jsonl
printf 'text;nr;kop\nA text;7;A head\n' >semicolons.csv
dittograph passages --id-field nr --field headline=kop --field slug=slug semicolons.csv
dittograph dedup --id-field nummer --field source=bron -o /dev/null -f semicolons.csv
dittograph articles --input-format ninjs --id-field altid data/formats/ninjs-1.json
dittograph articles --input-format ninjs --id-field uri data/formats/ninjs-1.json
sed 's/"type"/"guid": "g-7", "type"/' data/formats/ninjs-1.json >guid.json
dittograph compare --format jsonl --id-field guid guid.json#g-7 data/lamp.txt | grep -c '"b":"data/lamp.txt"'
dittograph articles --id-field key data/lamp.txt
dittograph articles -q --id-field key data/lamp.txt
