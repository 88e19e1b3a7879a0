# Behind -- everything is a path.
cp data/lamp.txt ./-q
dittograph passages --format table -- -q
