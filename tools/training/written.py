"""Reads the articles that were written, and annotated in the same breath, to learn from; gives them as annotated articles in JSON Lines.

The form, a paragraph of the article a line:

    # a remark
    ## ID | date
    Text of the article.
    E NAME | LABEL | ALIAS; ALIAS
    R SOURCE | TYPE/ALTERNATIVE | TARGET | STATUS[!] | words of the text | START | END

`R?` is debatable; STATUS is a letter of STATUSES, with `!` where negated; dates are ISO dates, where the text has them.
"""
from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Iterator

from annotations import STATUSES
from relation_windows import LABELS

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read(path: Path) -> Iterator[dict]:
    """The articles of a file, as annotated articles."""
    article: dict | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        try:
            if line.startswith("## "):
                if article:
                    yield article
                article = _opened(line)
            elif line.startswith("# "):
                continue
            elif line and article is None:
                raise ValueError("an article starts with '## ID | date'.")
            elif re.match(r"E\s+\S.*\|", line):
                article["entities"].append(_entity(line[1:]))
            elif re.match(r"R\??\s+\S.*\|", line):
                article["relations"].append(_relation(line, article))
            elif line:
                article["text"] += ("\n" if article["text"] else "") + line
        except ValueError as error:
            raise ValueError(f"{path}:{number}: {error}") from None
    if article:
        yield article


def _opened(line: str) -> dict:
    name, date = _fields(line[2:], 2)
    return {"id": name, "title": "", "published": date if _DATE.fullmatch(date) else None, "text": "", "entities": [], "relations": []}


def _entity(line: str) -> dict:
    name, label, aliases = _fields(line, 3)
    if label not in LABELS:
        raise ValueError(f"'{label}' is no label: {', '.join(LABELS)}.")
    return {"name": name, "label": label, "aliases": [alias.strip() for alias in aliases.split(";") if alias.strip()], "code": None}


def _relation(line: str, article: dict) -> dict:
    debatable = line.startswith("R?")
    source, types, target, status, evidence, start, end = _fields(line[2 if debatable else 1 :], 7)
    names = {entity["name"] for entity in article["entities"]}
    for name in (source, target):
        if name not in names:
            raise ValueError(f"'{name}' has no E line.")
    if status.rstrip("!") not in STATUSES:
        raise ValueError(f"'{status}' is no status: {', '.join(STATUSES)}.")
    if evidence not in article["text"]:
        raise ValueError(f"the text does not have '{evidence}'.")
    first, *others = types.split("/")
    return {"source": source, "type": first, "target": target, "status": STATUSES[status.rstrip("!")], "negated": status.endswith("!"),
            "start": start or None, "end": end or start or None, "evidence": evidence, "certainty": "debatable" if debatable else "clear",
            **({"altTypes": others} if others else {})}


def _fields(line: str, count: int) -> list[str]:
    fields = [field.strip() for field in line.split("|")]
    return (fields + [""] * count)[:count]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    for path in parser.parse_args().files:
        for article in read(path):
            print(json.dumps(article, ensure_ascii=False))


if __name__ == "__main__":
    main()
