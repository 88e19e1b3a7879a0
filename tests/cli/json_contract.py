"""The JSON Lines contract of docs/output.md, as a check: no field more, none less."""
import json

SIDE = {"id": str, "paragraph": int, "bytes": list, "chars": list, "words": int,
        "paragraph_share": float}
CHANGE = {"a": str, "b": str, "kind": str}
VERSION = {"id": str, "time": str, "version": int, "relation": str}
SUMMARY = {"articles": int, "articles_without_words": int, "articles_repaired": int, "errors": int}
PAIR = {"a": str, "b": str, "jaccard": float, "containment_a": float, "containment_b": float,
        "relation": str}

# Fields that a record may have besides: what is only said where it is so.
OPTIONAL = {"period_words": int, "zone": str, "wording": int, "archive": (bool, list), "a_archive": bool, "b_archive": bool,
            "kept_archive": bool, "text": str,
            "seconds_apart": int, "chain": list, "story_archive": bool, "ignored": int}

# The sets of fields that the data of a record has.
RECORDS = {
    "begin": [{"schema": int, "version": str, "command": str, "options": dict}],
    "error": [{"path": str, "line": (int, type(None)), "message": str}],
    "pair": [PAIR, PAIR | {"shared_shingles": int, "shingles_a": int, "shingles_b": int}],
    "cluster": [{"members": list, "survivor": str}],
    "removal": [{"removed": str, "kept": str, "jaccard": float, "relation": str,
                 "rule": str}],
    "passage": [{"kind": str, "score": float, "words_matched": int, "identity": float,
                 "verbatim_run": int, "articles": int, "changes": list, "a": dict, "b": dict}],
    "group": [{"kind": str, "articles": int, "occurrences": list, "more": int}],
    "notice": [{"id": str, "story": (str, type(None)), "by": (str, type(None))}],
    "summary": [SUMMARY | {"passages": int, "groups": int},
                SUMMARY | {"candidates": int, "pairs": int, "pairs_implied": int, "clusters": int,
                           "articles_in_clusters": int, "removed": int,
                           "expected_recall": float}],
}


def has_fields(data, fields):
    allowed = OPTIONAL | fields
    return data.keys() >= fields.keys() and all(
        name in allowed and isinstance(value, allowed[name]) for name, value in data.items())


def fault_of(line):
    """What is wrong with a line of output that begins like a record, or None."""
    record = json.loads(line)
    if record.keys() != {"type", "data"} or record["type"] not in RECORDS:
        return "not a record of a known type"
    if not any(has_fields(record["data"], fields) for fields in RECORDS[record["type"]]):
        return "other fields than docs/output.md says"
    for place, version in enumerate(record["data"].get("chain", [])):
        known = {name: VERSION[name] for name in version if name in VERSION}
        if not has_fields(version, known | {"id": str}) or ("relation" in version) != (place > 0):
            return "a version with other fields than docs/output.md says"
    sides = []
    if record["type"] == "group":
        sides = record["data"]["occurrences"]
    if record["type"] == "passage":
        sides = [record["data"]["a"], record["data"]["b"]]
    if sides:
        for side in sides:
            if not has_fields(side, SIDE):
                return "a side with other fields than docs/output.md says"
        if not all(has_fields(change, CHANGE) for change in record["data"].get("changes", [])):
            return "a change with other fields than docs/output.md says"
    return None


def faults_of(output):
    """The faults of a whole standard output, which may hold other lines too."""
    faults = []
    for line in output.decode("utf-8", "replace").splitlines():
        fault = fault_of(line) if line.startswith('{"type":') else None
        if fault:
            faults.append(f"{fault}: {line}")
    return faults
