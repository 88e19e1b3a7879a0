# Columns may be separated by semicolons or tabs whatever the file is called; dedup keeps them.
printf 'nr;text;kop\r\n1;"A text; of two parts, both short";A\r\n2;"A text; of two parts, both short";B\r\n' >semicolons.csv
dittograph dedup --id-field nr --field headline=kop semicolons.csv --removed removed.tsv
cat removed.tsv
printf 'id\ttext\n1\tOne text, of five words\n2\tOne text, of five words\n' >tabs.csv
dittograph articles -q --format tsv tabs.csv
printf 'nr;title;body\n1;A;B\n' >no-text.csv
dittograph articles no-text.csv || echo $?
