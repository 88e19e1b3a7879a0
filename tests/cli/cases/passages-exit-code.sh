# Status 1 with --exit-code and a repeat.
dittograph passages -q --exit-code data/stories/weir.md >/dev/null
dittograph passages -q --exit-code data/lamp.txt >/dev/null
