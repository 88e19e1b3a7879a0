"""The contract of the HTML report (docs/output.md, "HTML"), as a check of a whole file."""
import base64
import hashlib
import html.parser
import json
import re
import sys

NUMBER = (int, float)
TOP = {"version": str, "command": str, "options": dict, "summary": dict, "shown": dict,
       "errors": list, "articles": list, "repeats": list, "pairs": list, "clusters": list,
       "notices": list}
ARTICLE = {"id": str, "title": str, "source": str, "language": str, "words": int, "text": list}
ARTICLE_MAY = {"time": str, "version": int, "archive": bool}
REPEAT = {"key": str, "kind": str, "section": str, "verdict": str, "articles": int, "places": list}
REPEAT_MAY = {"zone": str, "score": NUMBER, "matched": int, "identity": NUMBER, "run": int,
              "changes": list, "differs": list, "more": int, "period": int}
PLACE = {"n": int, "at": list, "p": int, "words": int}
PAIR = {"a": int, "b": int, "jaccard": NUMBER, "of_a": NUMBER, "of_b": NUMBER, "relation": str,
        "reason": str}
PAIR_MAY = {"apart": int, "differs": list}
CLUSTER = {"key": str, "members": list, "survivor": int, "removals": list}
CLUSTER_MAY = {"chain": list, "more": int}
REMOVAL = {"n": int, "kept": int, "jaccard": NUMBER, "relation": str, "why": str}
VERSION = {"n": int}
VERSION_MAY = {"time": str, "version": int, "relation": str}
NOTICE = {"n": int, "story": (int, type(None)), "by": (str, type(None))}


class Page(html.parser.HTMLParser):
    """What stands in the scripts and styles of a page, and its content security policy."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.policy = None
        self.parts = []  # (tag, attributes, text)
        self.faults = []
        self.open = False

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if attributes.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = attributes["content"]
        self.faults += [f"<{tag} {name}>: the policy forbids it" for name in attributes
                        if name == "style" or name.startswith("on") or
                        name == "src" or (name == "href" and not attributes[name].startswith("#"))]
        self.open = tag in ("script", "style")
        if self.open:
            self.parts.append([tag, attributes, ""])

    def handle_endtag(self, tag):
        self.open = False

    def handle_data(self, data):
        if self.open:
            self.parts[-1][2] += data


def utf16(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text, begin, end):
    """text[begin:end] in UTF-16 code units."""
    return text.encode("utf-16-le", "surrogatepass")[2 * begin:2 * end].decode("utf-16-le")


def fields(name, value, must, may=None):
    may = may or {}
    if not isinstance(value, dict):
        return [f"{name} is no object"]
    faults = [f"{name} has no {key}" for key in must if key not in value]
    for key, item in value.items():
        wanted = must.get(key) or may.get(key)
        if wanted is None or not isinstance(item, wanted):
            faults.append(f"{name}.{key}: {item!r} is not as docs/output.md says")
    return faults


def span_faults(name, flat, size):
    """Of [b,e,b,e…]: ascending, not empty, within `size` code units."""
    last = 0
    for begin, end in zip(flat[::2], flat[1::2]):
        if not last <= begin < end <= size:
            return [f"{name}: [{begin},{end}] behind {last}, of {size}"]
        last = end
    return []


def repeat_faults(repeat, texts):
    name = f"repeat {repeat.get('key')}"
    faults = fields(name, repeat, REPEAT, REPEAT_MAY)
    for place in repeat["places"]:
        faults += fields(f"{name}: place", place, PLACE, {"p2": int})
        faults += span_faults(f"{name}: place", place["at"], utf16(texts[place["n"]]))
    if not re.fullmatch("[0-9a-f]{16}", repeat["key"]) or len(repeat["places"]) < 2:
        faults.append(f"{name}: no key or too few places")
    for side, flat in enumerate(repeat.get("differs", [])):
        begin, end = repeat["places"][side]["at"]
        faults += span_faults(f"{name}: differs", flat, end - begin)
    for change in repeat.get("changes", []):
        for side in (0, 1):
            begin, end = change[2 * side:2 * side + 2]
            size = utf16(texts[repeat["places"][side]["n"]])
            faults += span_faults(f"{name}: changes", [begin, end], size)
    return faults


def result_faults(results, texts):
    faults = fields("results", results, TOP, {"clusters_shown": dict})
    for article in results["articles"]:
        faults += fields("article", article, ARTICLE, ARTICLE_MAY)
    for repeat in results["repeats"]:
        faults += repeat_faults(repeat, texts)
    keys = [item["key"] for item in results["repeats"] + results["clusters"]]
    if len(keys) != len(set(keys)):
        faults.append("a key stands twice")
    for pair in results["pairs"]:
        faults += fields("pair", pair, PAIR, PAIR_MAY)
        for name, flat in zip("ab", pair.get("differs", [])):
            faults += span_faults("pair: differs", flat, utf16(texts[pair[name]]))
    for cluster in results["clusters"]:
        faults += fields("cluster", cluster, CLUSTER, CLUSTER_MAY)
        for removal in cluster["removals"]:
            faults += fields("removal", removal, REMOVAL)
        for version in cluster.get("chain", []):
            faults += fields("version", version, VERSION, VERSION_MAY)
    for notice in results["notices"]:
        faults += fields("notice", notice, NOTICE)
    return faults


def faults_of(data):
    """What is wrong with the bytes of a report."""
    page = Page()
    page.feed(data.decode("utf-8"))
    page.close()
    blocks = {part[1].get("id"): part for part in page.parts}
    if page.policy is None or not {"texts", "results"} <= blocks.keys():
        return ["no policy, or no block of texts or of results"]
    faults = page.faults
    for tag, attributes, text in page.parts:
        if attributes.get("type") == "application/json":
            faults += [f"{attributes['id']} holds {bad!r}" for bad in "<\u2028\u2029" if bad in text]
            continue
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        if f"{tag}-src 'sha256-{digest}'" not in page.policy:
            faults.append(f"the policy does not name the {tag} by its hash")
    raw = blocks["texts"][2]
    results = json.loads(blocks["results"][2])
    texts = [json.loads(cut(raw, article["text"][0], sum(article["text"])))
             for article in results["articles"]]
    if texts != json.loads(raw):
        faults.append("the places of the texts are not those of the articles")
    return faults + result_faults(results, texts)


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        found = faults_of(file.read())
    print("\n".join(found) or "a report as docs/output.md has it")
    sys.exit(1 if found else 0)
