# Notices and their stories: by reference, id, slug and quoted headline; never merged or removed.
cat > wire.jsonl <<'EOF'
{"id": "ferry/1", "published": "2026-03-01T10:00:00Z", "slugline": "VELLIN-FERRY", "text": "Ferry leaves from the fish quay\nThe ferry to the outer islands leaves from the fish quay until the wall is filled."}
{"id": "ferry/2", "published": "2026-03-01T12:00:00Z", "slugline": "VELLIN-FERRY", "text": "Ferry leaves from the fish quay\nThe ferry to the outer islands leaves from the fish quay until the wall is filled."}
{"id": "ferry/kill", "published": "2026-03-01T11:00:00Z", "slugline": "Vellin-Ferry", "text": "KILL KILL KILL\nFerry leaves from the fish quay\nThe ferry to the outer islands leaves from the fish quay until the wall is filled."}
{"id": "mole", "text": "Mole closed after divers find crack\nThe north mole is closed."}
{"id": "mole/withdrawn", "text": "STORY WITHDRAWN: Mole closed after divers find crack\nThe story is withdrawn."}
{"id": "mole/hold", "refersto": "mole", "text": "HOLD HOLD HOLD\nPlease hold this story."}
{"id": "other", "text": "RETRACTION\nA story of last week is withdrawn."}
EOF
dittograph articles -q --format jsonl wire.jsonl
dittograph articles -q --format table wire.jsonl
dittograph articles -q wire.jsonl
dittograph dedup wire.jsonl --removed removed.jsonl -o out.jsonl
cat removed.jsonl
wc -l < out.jsonl
