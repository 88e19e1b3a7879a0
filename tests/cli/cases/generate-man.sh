# The manual page is set without a complaint.
dittograph --generate man >dittograph.1
command -v groff >/dev/null || { echo "dittograph - finds repeated text in news articles"; exit; }
groff -man -Tascii -ww dittograph.1 | sed 's/.\x08//g; s/\x1b\[[0-9;]*m//g' | grep -o 'dittograph - finds .*'
