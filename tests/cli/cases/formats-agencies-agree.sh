# The same articles as JSON Lines and as what agencies and archives send: one result.
python3 - <<'PY'
import csv, gzip, html, json, pathlib
articles = [json.loads(line) for line in open("data/feed.jsonl")]
for number, article in enumerate(articles):
    words = article["text"].split(". ")
    article["headline"] = f"Story {number % 3} of the week"
    article["paragraphs"] = [words[0] + ".", ". ".join(words[1:])]
    article["all"] = "\n\n".join([article["headline"], *article["paragraphs"]])


def marked_up(article):
    return "".join(f"<p>{html.escape(p)}</p>" for p in article["paragraphs"])


def news_item(article, content):
    return (f'<newsItem guid="{article["id"]}"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>'
            f'<contentMeta><headline>{article["headline"]}</headline></contentMeta>'
            f'<contentSet>{content}</contentSet></newsItem>')


def nitf(article, with_head=True):
    head = f'<head><docdata><doc-id id-string="{article["id"]}"/></docdata></head>'
    headline = f'<body.head><hedline><hl1>{article["headline"]}</hl1></hedline></body.head>'
    return (f'<nitf>{head if with_head else ""}<body>{headline}'
            f'<body.content>{marked_up(article)}</body.content></body></nitf>')


with open("lines.jsonl", "w") as file:
    for a in articles:
        print(json.dumps({"id": a["id"], "text": a["all"]}), file=file)
with open("table.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["id", "text"])
    writer.writerows([a["id"], a["all"]] for a in articles)
with open("ninjs-1.jsonl", "w") as file:
    for a in articles:
        print(json.dumps({"uri": a["id"], "type": "text", "headline": a["headline"],
                          "body_xhtml": marked_up(a)}), file=file)
json.dump([{"uri": a["id"], "type": "text", "headlines": [{"value": a["headline"]}],
            "bodies": [{"value": "\n\n".join(a["paragraphs"])}]} for a in articles],
          open("ninjs-3.json", "w"), indent=1)
pathlib.Path("nitf").mkdir()
for i, a in enumerate(articles):
    pathlib.Path(f"nitf/{i:03}.xml").write_text('<?xml version="1.0"?>' + nitf(a))
contents = (lambda a: f"<inlineXML>{nitf(a, with_head=False)}</inlineXML>",
            lambda a: f"<inlineXML><html><body>{marked_up(a)}</body></html></inlineXML>",
            lambda a: f'<inlineData contenttype="text/html">{html.escape(marked_up(a))}</inlineData>')
items = [news_item(a, contents[i % 3](a)) for i, a in enumerate(articles)]
pathlib.Path("newsml.xml").write_text(
    "<newsMessage><itemSet>\n" + "\n".join(items) + "\n</itemSet></newsMessage>\n")
pathlib.Path("newsml").mkdir()
for i, item in enumerate(items):
    pathlib.Path(f"newsml/{i:03}.xml").write_text(item)


def record(kind, uri, content_type, content):
    return (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Type: {content_type}"
            f"\r\nContent-Length: {len(content.encode())}\r\n\r\n{content}\r\n\r\n").encode()


http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>x</title>"
pathlib.Path("crawl.wet").write_bytes(
    b"".join(record("conversion", a["id"], "text/plain", a["all"]) for a in articles))
pathlib.Path("crawl.warc").write_bytes(b"".join(
    record("request", a["id"], "application/http", "GET / HTTP/1.1\r\n\r\n") +
    record("response", a["id"], "application/http",
           f'{http}<h1>{a["headline"]}</h1>{marked_up(a)}') for a in articles))
# As crawls are: a gzip member a record.
pathlib.Path("members.wet.gz").write_bytes(b"".join(
    gzip.compress(record("conversion", a["id"], "text/plain", a["all"])) for a in articles))
PY
gzip -c crawl.warc > crawl.warc.gz
dittograph articles --pairs lines.jsonl > expected
cat expected
for input in table.csv ninjs-1.jsonl ninjs-3.json nitf newsml.xml newsml crawl.wet crawl.warc \
             members.wet.gz crawl.warc.gz; do
  dittograph articles -q --pairs "$input" | cmp - expected && echo "$input: the same"
done
for format in ninjs newsml warc; do
  case $format in ninjs) input=ninjs-3.json;; newsml) input=newsml.xml;; warc) input=crawl.wet;; esac
  dittograph articles -q --pairs --input-format $format - < $input | cmp - expected &&
    echo "$format from standard input: the same"
done
