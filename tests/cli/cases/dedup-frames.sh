# Two arrays cannot be written as one.
echo '[]' > a.json; echo '[]' > b.json
dittograph dedup a.json b.json
