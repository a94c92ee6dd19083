"""Counts, by the kind of word, how often the ends of annotated relations are found in the words that state them.

    relgraph candidates GOLD.jsonl --gold GOLD.jsonl > candidates.jsonl
    python reference_errors.py candidates.jsonl [--examples N]

For each end of each clear relation: where a mention within the evidence refers to the annotated entity (or an alternative), that mention
is right, and its kind is counted so. Where none does, the error is that of the words in the evidence which should have: those that share
a word with the entity's name, else the pronoun or noun that fits its label; `implicit` where the evidence has no word for it at all.
"""
from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Iterable, Iterator

OFFICES = frozenset("president minister premier chancellor secretary leader king queen chief chairman ambassador envoy spokesman "
                    "spokeswoman spokesperson governor mayor director head commander general senator lawmaker official "
                    "counterpart".split())
PERSONS = frozenset("he him his she her hers who i me my".split())
PLURALS = frozenset("they them their we us our both".split())
THINGS = frozenset("it its".split())
# Which kinds of words may speak of an entity, the likeliest first
FITTING = {
    "Person": ("he, she", "office", "last name", "they, we", "plural noun", "singular noun"),
    "Group": ("plural noun", "they, we", "singular noun", "name", "it"),
}
FITTING_THINGS = ("it", "they, we", "plural noun", "singular noun", "office", "he, she")
FUNCTION_WORDS = frozenset("the a an of in on and for to with 's".split())


def kind_of(mention: dict, document: dict) -> str:
    """The kind of words that a mention consists of."""
    words = document["words"][mention["start"]:mention["end"]]
    head = document["words"][mention["head"]]
    lower = head.lower()
    if lower in PERSONS:
        return "he, she"
    if lower in THINGS:
        return "it"
    if lower in PLURALS:
        return "they, we"
    if mention["kind"] == "Owner":
        return "demonym or owner"
    if mention["kind"] == "Name":
        if head.isupper() and len(head) > 1:
            return "acronym"
        if mention["label"] == "Person" and not any(word[:1].isupper() for word in words if word is not head):
            return "last name"
        return "name"
    if lower.rstrip("s") in OFFICES or lower in OFFICES:
        return "office" if document["xpos"][mention["head"]] != "NNS" else "plural noun"
    return "plural noun" if document["xpos"][mention["head"]] in ("NNS", "NNPS") else "singular noun"


def ends(document: dict) -> Iterator[tuple[set[int], list[dict], tuple[int, int]]]:
    """Each end of a clear relation: the annotated entities that may stand there, the mentions in the evidence, the evidence."""
    for relation in document["gold"]:
        if relation["debatable"] or not relation["evidence"]:
            continue
        start, end = relation["evidence"]
        inside = [m for m in document["mentions"] if m["start"] < end and m["end"] > start]
        for side in ("source", "target"):
            yield {i for i in relation[side] if i >= 0}, inside, (start, end)


def judge(document: dict, wanted: set[int], inside: list[dict], evidence: tuple[int, int]) -> tuple[str, bool]:
    """The kind of words that should speak of the wanted entity, and whether a mention is taken to."""
    gold_of = [entity["gold"] for entity in document["entities"]]
    for mention in inside:
        if any(gold_of[i] in wanted for i in mention["entities"] + mention.get("places", [])):
            return kind_of(mention, document), True
    label, _, name = document["gold_entities"][min(wanted)].partition(":")
    named = set(name.lower().split()) - FUNCTION_WORDS
    if named & {word.lower() for word in document["words"][evidence[0]:evidence[1]]}:
        return f"name ({label})", False
    kinds = {kind_of(mention, document) for mention in inside if mention["kind"] != "Topic" or label == "Topic"}
    fitting = next((kind for kind in FITTING.get(label, FITTING_THINGS) if kind in kinds), None)
    return fitting or "implicit", False


def count(documents: Iterable[dict], examples: int) -> None:
    """Writes a table of kinds to standard output."""
    right, wrong = Counter(), Counter()
    shown = defaultdict(list)
    for document in documents:
        for wanted, inside, evidence in ends(document):
            if not wanted:
                continue
            kind, is_right = judge(document, wanted, inside, evidence)
            (right if is_right else wrong)[kind] += 1
            if not is_right and len(shown[kind]) < examples:
                text = " ".join(document["words"][evidence[0]:evidence[1]])
                shown[kind].append(f"{document['id']}: {document['gold_entities'][min(wanted)]} in: {text[:150]}")
    print("| words | right | wrong | share right |")
    print("| :-- | --: | --: | --: |")
    for kind in sorted(set(right) | set(wrong), key=lambda k: -wrong[k]):
        total = right[kind] + wrong[kind]
        print(f"| {kind} | {right[kind]} | {wrong[kind]} | {right[kind] / total:.3f} |")
    print(f"| all | {sum(right.values())} | {sum(wrong.values())} | {sum(right.values()) / max(1, sum(right.values()) + sum(wrong.values())):.3f} |")
    for kind, lines in shown.items() if examples else ():
        print(f"\n{kind}", *lines, sep="\n  ")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("candidates", type=Path, help="what `relgraph candidates` wrote of an annotated set")
    parser.add_argument("--examples", type=int, default=0, metavar="N", help="wrong ones of each kind to show")
    arguments = parser.parse_args()
    with arguments.candidates.open(encoding="utf-8") as lines:
        count((json.loads(line) for line in lines), arguments.examples)


if __name__ == "__main__":
    sys.exit(main())
