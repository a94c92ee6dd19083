"""Passages of raw text for an annotator, and what was annotated of them as candidates to train on.

`show` writes the passages of `relgraph candidates` with the numbers of their entities; `keep` turns the annotator's lines, which name
entities by these numbers, into a table; `join` gives the candidates of the passages in the table what is annotated of them. The table
holds no text: passages are told by a hash of their words, entities and telling words by their places. README.md describes both forms.
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
    """One relation of a passage."""

    source: str  # by number where an annotator writes it, by place in the table
    types: tuple[str, ...]  # the first is meant, the others count as right
    target: str
    trigger: str  # the word that tells it: `word@2` where an annotator writes it, its place in the table, or nothing
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
            annotations.extend(_annotation(text.strip().startswith("?"), source, fields[1], target, fields[3], fields[4])
                               for source in fields[0].split(",") for target in fields[2].split(","))
        yield key.removeprefix("#"), annotations


def read_table(path: Path) -> dict[str, list[Annotation]]:
    """What `keep` wrote: KEY, and if anything is annotated ?, SOURCE, TYPES, TARGET, TRIGGER, STATUS, a line for each relation."""
    table: dict[str, list[Annotation]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        key, *fields = line.split("\t")
        if fields:
            table[key].append(_annotation(fields[0] == "?", *fields[1:]))
        else:
            table[key] = []
    return table


def _annotation(debatable: bool, source: str, types: str, target: str, trigger: str, status: str) -> Annotation:
    return Annotation(source, tuple(types.split("/")), target, trigger, status.rstrip("!"), status.endswith("!"), debatable)


def places_of(passage: dict) -> dict[int, str]:
    """Each entity by the head of the mention that speaks of the fewest others: `17`, or `17.1` for the second entity of that word."""
    places = {}
    at: dict[int, list[int]] = defaultdict(list)
    for mention in passage["mentions"]:
        at[mention["head"]] += [e for e in (*mention["entities"], *mention["places"]) if e not in at[mention["head"]]]
    for entity in {e for entities in at.values() for e in entities}:
        head = min((len(entities), head) for head, entities in at.items() if entity in entities)[1]
        number = at[head].index(entity)
        places[entity] = f"{head}.{number}" if number else str(head)
    return places


def kept(passage: dict, annotations: list[Annotation]) -> Iterator[str]:
    places, key = places_of(passage), key_of(passage)
    lines = [line for a in annotations if (line := _line(passage, places, a))]
    yield from (f"{key}\t{line}" for line in lines) if lines else [key]


def _line(passage: dict, places: dict[int, str], a: Annotation) -> str | None:
    if int(a.source) not in places or int(a.target) not in places or a.source == a.target:
        return None
    word, _, occurrence = a.trigger.partition("@")
    found = [i for i, other in enumerate(passage["words"]) if other == word]
    trigger = str(found[min(len(found), int(occurrence or 1)) - 1]) if found else ""
    return "\t".join(("?" if a.debatable else "", places[int(a.source)], "/".join(a.types), places[int(a.target)], trigger, a.status + "!" * a.negated))


def joined(passage: dict, annotations: list[Annotation]) -> dict:
    """A passage with annotated relations, as `relgraph candidates --gold` writes one. Ends that are no mention any more are left out."""
    entities = {place: entity for entity, place in places_of(passage).items()}
    gold = []
    for a in annotations:
        source, target, trigger = entities.get(a.source), entities.get(a.target), int(a.trigger) if a.trigger else None
        if source is not None and target is not None and source != target:
            gold.append({"type": a.types[0], "source": [source], "target": [target], "alternatives": list(a.types[1:]), "status": STATUSES[a.status],
                         "negated": a.negated, "debatable": a.debatable, "evidence": _evidence(passage, source, target, trigger), "trigger": trigger})
    return passage | {"entities": [entity | {"gold": i} for i, entity in enumerate(passage["entities"])], "gold": gold}


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
    passages = {key_of(passage): passage for document in read_documents(options.candidates) for passage in passages_of(document)}
    if options.what == "show":
        for passage in passages.values():
            if len({e for m in passage["mentions"] for e in m["entities"]}) > 1:
                print(shown(passage))
    elif options.what == "keep":
        annotated = dict(pair for path in options.lines for pair in parse_lines(path))
        for key in sorted(annotated):
            print(*kept(passages[key], annotated[key]), sep="\n")
    else:
        table = read_table(options.table)
        for key in sorted(passages.keys() & table.keys()):
            json.dump(joined(passages[key], table[key]), sys.stdout)
            print()


if __name__ == "__main__":
    main()
