# Zones count in no passage and no relation; boilerplate that is a zone says which.
about="About Harlow Rail: Harlow Rail runs trains to forty towns in the north of the county and employs nine hundred people in its depots."
cat > one.txt <<END
Ferry refloated after thirteen hours
LORRICK, Feb 6 (Northwire) - A ferry that ran aground in fog off the northern head on Monday was pulled free by two tugs at high water.
(Reporting by Una Pascoe)
$about
END
cat > two.txt <<END
UPDATE 1-Ferry refloated after thirteen hours
(Adds nothing)
PORT ASKE, Feb 7 (Northwire) - A ferry that ran aground in fog off the northern head on Monday was pulled free by two tugs at high water.
(Reporting by Jon Fell; editing by Ruth Amber)
$about
END
dittograph compare one.txt two.txt --format jsonl
dittograph compare one.txt two.txt --format jsonl --skip-zones
dittograph compare one.txt two.txt --format table
dittograph articles -q one.txt two.txt -t 0.95 --pairs || true
dittograph articles -q one.txt two.txt -t 0.95 --pairs --skip-zones
dittograph dedup -q one.txt two.txt -t 0.95 --skip-zones -o kept --removed -
