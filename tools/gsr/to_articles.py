#!/usr/bin/env python3
"""Turn PLOVER gold standard records into articles for `relgraph events`.

    to_articles.py GOLD.json > articles.jsonl

GOLD is the JSON list of records of openeventdata/PLOVER (PLOVER_GSR_CAMEO.txt). Written is one JSON object a line with the `id` and
the `text` of each record; the record that documents the file has no text and is left out. Where an id occurs again, `#2`, `#3`, ... tell
the records apart, in file order. docs/events.md says what to do with the result.
"""
import collections
import json
import sys


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    seen = collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as gold:
        records = json.load(gold)
    for record in records:
        text = record.get("text", "").strip()
        if not text:
            continue
        seen[record["id"]] += 1
        repeated = seen[record["id"]]
        name = record["id"] if repeated == 1 else "%s#%d" % (record["id"], repeated)
        print(json.dumps({"id": name, "text": text}, ensure_ascii=False))


if __name__ == "__main__":
    main()
