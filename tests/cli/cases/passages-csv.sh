# CSV: quotation marks around commas, quotation marks and line ends; lines end in CR LF.
{ printf '{"id": "wire, \\"late\\"", "text": '
  printf '"A choir of retired tram drivers, \\"the Points\\", has won the county singing prize with a programme of timetable announcements set to music."}\n'
  printf '{"id": "paper", "text": '
  printf '"Briefly:\\nA choir of retired tram drivers, \\"the Points\\", has won the county singing prize with a programme of timetable announcements set to music.\\nBriefly:\\nA choir of retired tram drivers, \\"the Points\\", has won the county singing prize with a programme of timetable announcements set to music."}\n'; } >in.jsonl
dittograph passages --within --format csv --text in.jsonl | tr '\r' '~'
dittograph articles -q --pairs -t 0.4 --format csv in.jsonl | tr '\r' '~'
dittograph dedup -q -t 0.4 --removed removed.csv in.jsonl -o kept.jsonl
tr '\r' '~' <removed.csv
