# A form filled in for two subjects stays, however similar; a resend of one of them goes.
about='The grants are made once a year. They are meant for boats, hoses and protective clothing and go to brigades that have no income of their own. Applications are judged by three officers of other counties, and about one in five succeeds. The programme was founded after the great fire and has been renewed by every council since then.'
grant() {
  printf '{"id":"%s","text":"The fire brigade of %s will receive %s crowns, the county said. It is good news for %s, the governor said. %s"}\n' "$1" "$2" "$3" "$2" "$about"
}
{ grant osterby Osterby 12,500; grant vessen Vessen 8,300; grant vessen-again Vessen 8,300; } >grants.jsonl
dittograph articles -t 0.5 --pairs --format tsv grants.jsonl
dittograph dedup -t 0.5 grants.jsonl -o kept.jsonl --removed removed.tsv
cat removed.tsv
dittograph dedup -t 0.5 --remove-templates grants.jsonl -o kept-2.jsonl --removed -
