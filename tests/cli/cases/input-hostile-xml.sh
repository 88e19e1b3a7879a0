# A document that cannot be read is a fault, which says what to do; the rest goes on.
mkdir in
cat > in/bomb.xml <<'XML'
<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
<nitf><body><body.content><p>&c;</p></body.content></body></nitf>
XML
cat > in/external.xml <<'XML'
<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<nitf><body><body.content><p>&x;</p></body.content></body></nitf>
XML
cat > in/message-bomb.xml <<'XML'
<!DOCTYPE newsMessage [<!ENTITY a "ha">]>
<newsMessage><itemSet><newsItem guid="1"/></itemSet></newsMessage>
XML
printf '<?xml version="1.0" encoding="koi8-r"?><nitf><body>\351</body></nitf>' > in/koi.xml
printf '<nitf><body>\n<body.content><p>x</body.content></body></nitf>' > in/mismatch.xml
printf '<nitf><body><body.content>' > in/cut.xml
printf '<nitf/>' | iconv -t UTF-16 > in/utf16.xml
cat > in/message.xml <<'XML'
<newsMessage><itemSet>
<newsItem guid="good"><contentSet><inlineData>A tram ran over the bridge.</inlineData></contentSet></newsItem>
<newsItem guid="open">
<newsItem guid="damaged"><contentSet></newsItem>
<newsItem guid="cut">
XML
printf 'WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 4\r\n\r\ngood\r\n\r\n' > in/crawl.wet
printf 'WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 2\r\n\r\nlonger\r\n\r\n' >> in/crawl.wet
printf 'WARC/1.0\r\nWARC-Type: conversion\r\n\r\nx\r\n\r\n' >> in/crawl.wet
printf 'WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 44\r\n\r\ncut' >> in/crawl.wet
dittograph articles in
