# What stays of a table is a table with its header, every row byte for byte.
printf 'id,text\r\n1,"The ferry to the islands, all of them,\nleaves from the fish quay until then."\r\n' > in.csv
printf '2,"The ferry to the islands, all of them, leaves from the fish quay until then."\r\n' >> in.csv
printf '3\r\n4,A choir of retired tram drivers has won the singing prize\r\n' >> in.csv
dittograph dedup in.csv | od -c | head -20
printf 'name,body\na,b\n' > other.csv
dittograph articles other.csv
