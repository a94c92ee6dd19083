"""Passages of raw text for an annotator, and what was annotated of them as candidates to train on.

`show` writes the passages of `relgraph candidates` with the numbers of their entities; `keep` turns the annotator's lines, which name
entities by these numbers, into a table that names them by name, so that it outlives the numbers; `join` gives the candidates of the
passages in the table what is annotated of them. README.md describes both forms. No text is kept, only names and telling words.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

from relation_windows import read_documents

WHOLE = 150  # words of an article that is one passage; a longer one is cut between sentences
PART = 105
STATUSES = {"h": "happened", "o": "ongoing", "p": "planned", "x": "possible", "-": None}


@dataclass(frozen=True)
class Annotation:
    """One relation: ends by number or by name, and the word that tells it, by its occurrence in the passage."""

    source: str
    types: tuple[str, ...]  # the first is meant, the others count as right
    target: str
    trigger: str
    occurrence: int
    status: str  # a key of STATUSES
    negated: bool
    debatable: bool


def passages_of(document: dict) -> Iterator[dict]:
    starts = [*document["sentences"], len(document["words"])]
    if starts[-1] <= WHOLE:
        yield document
        return
    first = 0
    while first < len(starts) - 1:
        last = first + 1
        while last < len(starts) - 1 and starts[last + 1] - starts[first] <= PART:
            last += 1
        yield _part(document, starts, first, last)
        first = last


def _part(document: dict, starts: list[int], first: int, last: int) -> dict:
    """Some sentences of a document, with all places and numbers counted from their start."""
    begin, end = starts[first], starts[last]
    kept = [i for i, m in enumerate(document["mentions"]) if first <= m["sentence"] < last and begin <= m["start"] and m["end"] <= end]
    mentions = {old: new for new, old in enumerate(kept)}
    used = sorted({e for i in kept for e in (*document["mentions"][i]["entities"], *document["mentions"][i]["places"])})
    entities = {old: new for new, old in enumerate(used)}
    return {
        **document, "id": f"{document['id']}.{first}", "words": document["words"][begin:end], "sentences": [s - begin for s in starts[first:last]],
        "heads": [max(-1, head - begin) for head in document["heads"][begin:end]],
        **{name: document[name][begin:end] for name in ("relations", "xpos", "features")},
        "entities": [document["entities"][e] for e in used],
        "mentions": [m | {"start": m["start"] - begin, "end": m["end"] - begin, "head": m["head"] - begin, "sentence": m["sentence"] - first,
                          "entities": [entities[e] for e in m["entities"]], "places": [entities[e] for e in m["places"]]}
                     for m in (document["mentions"][i] for i in kept)],
        "frames": [f | {"source": mentions[f["source"]], "target": mentions[f["target"]], "trigger": f["trigger"] - begin}
                   for f in document["frames"] if f["source"] in mentions and f["target"] in mentions]}


def key_of(passage: dict) -> str:
    return hashlib.sha256(" ".join(passage["words"]).encode()).hexdigest()[:12]


def shown(passage: dict) -> str:
    marks: dict[int, list[str]] = defaultdict(list)
    for mention in passage["mentions"]:
        mark = "{" + ",".join(map(str, mention["entities"])) + "}"
        if mention["entities"] and mark not in marks[mention["head"]]:
            marks[mention["head"]].append(mark)
    words = " ".join(word + "".join(marks[i]) for i, word in enumerate(passage["words"]))
    used = sorted({e for mention in passage["mentions"] for e in mention["entities"]})
    names = " ".join(f"{e}:{passage['entities'][e]['name']}/{passage['entities'][e]['label']}" for e in used)
    return f"#{key_of(passage)} {words}\n  = {names}"


def parse_lines(path: Path) -> Iterator[tuple[str, list[Annotation]]]:
    """An annotator's lines: `#KEY [?]SOURCE TYPE[/TYPE] TARGET TRIGGER[@N] STATUS[!] ; ...`, ends by number, several with commas."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        key, _, rest = line.partition(" ")
        annotations = []
        for text in rest.split(" ; ") if rest.strip() not in ("", "-") else ():
            fields = text.strip().lstrip("?").split()
            if len(fields) != 5 or fields[4].rstrip("!") not in STATUSES:
                raise ValueError(f"{path}:{number}: '{text}' is no relation: SOURCE TYPE TARGET TRIGGER STATUS.")
            word, _, occurrence = fields[3].partition("@")
            annotations.extend(
                Annotation(source, tuple(fields[1].split("/")), target, word, int(occurrence or 1), fields[4].rstrip("!"), fields[4].endswith("!"), text.strip().startswith("?"))
                for source in fields[0].split(",") for target in fields[2].split(","))
        yield key.removeprefix("#"), annotations


def read_table(path: Path) -> dict[str, list[Annotation]]:
    """What `keep` wrote: a line for each relation, and one with the key alone for a passage without any."""
    table: dict[str, list[Annotation]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, *fields = line.split("\t")
        own = table.setdefault(key, [])
        if fields:
            certainty, source, types, target, trigger, occurrence, status = fields
            own.append(Annotation(source, tuple(types.split("/")), target, trigger, int(occurrence), status.rstrip("!"), status.endswith("!"), certainty == "?"))
    return table


def joined(passage: dict, annotations: list[Annotation]) -> dict:
    """A passage with annotated relations, as `relgraph candidates --gold` writes one. Ends that the passage lacks are left out."""
    numbers = {entity["name"]: i for i, entity in enumerate(passage["entities"])}
    gold = []
    for annotation in annotations:
        source, target = numbers.get(annotation.source), numbers.get(annotation.target)
        if source is None or target is None or source == target:
            continue
        places = [i for i, word in enumerate(passage["words"]) if word == annotation.trigger]
        trigger = places[min(len(places), annotation.occurrence) - 1] if places else None
        gold.append({"type": annotation.types[0], "source": [source], "target": [target], "alternatives": list(annotation.types[1:]),
                     "status": STATUSES[annotation.status], "negated": annotation.negated, "debatable": annotation.debatable,
                     "evidence": _evidence(passage, source, target, trigger), "trigger": trigger})
    entities = [entity | {"gold": i} for i, entity in enumerate(passage["entities"])]
    return passage | {"entities": entities, "gold": gold}


def _evidence(passage: dict, source: int, target: int, trigger: int | None) -> list[int] | None:
    """From the trigger to the nearest mentions of both ends, within its sentence."""
    if trigger is None:
        return None
    starts = [*passage["sentences"], len(passage["words"])]
    begin = max(start for start in starts if start <= trigger)
    end = min(start for start in starts if start > trigger)
    places = [trigger]
    for entity in (source, target):
        heads = [m["head"] for m in passage["mentions"] if entity in (*m["entities"], *m["places"])]
        nearest = min(heads, key=lambda head: abs(head - trigger), default=trigger)
        if begin <= nearest < end:
            places.append(nearest)
    return [min(places), max(places) + 1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("show", "keep", "join"))
    parser.add_argument("candidates", type=Path, help="what relgraph candidates wrote of raw text")
    parser.add_argument("--lines", type=Path, nargs="*", default=[], help="the annotator's lines, to keep")
    parser.add_argument("--table", type=Path, help="what was kept, to join")
    options = parser.parse_args()
    passages = [passage for document in read_documents(options.candidates) for passage in passages_of(document)]
    if options.what == "show":
        for passage in passages:
            if len({e for m in passage["mentions"] for e in m["entities"]}) > 1:
                print(shown(passage))
    elif options.what == "keep":
        by_key = {key_of(passage): passage for passage in passages}
        for key, annotations in sorted((pair for path in options.lines for pair in parse_lines(path)), key=lambda pair: pair[0]):
            _write_kept(key, annotations, by_key[key]["entities"])
    else:
        table = read_table(options.table)
        for passage in passages:
            if (annotations := table.get(key_of(passage))) is not None:
                json.dump(joined(passage, annotations), sys.stdout)
                print()


def _write_kept(key: str, annotations: list[Annotation], entities: list[dict]) -> None:
    if not annotations:
        print(key)
    for a in annotations:
        print(key, "?" if a.debatable else "", entities[int(a.source)]["name"], "/".join(a.types), entities[int(a.target)]["name"],
              a.trigger, a.occurrence, a.status + "!" * a.negated, sep="\t")


if __name__ == "__main__":
    main()
