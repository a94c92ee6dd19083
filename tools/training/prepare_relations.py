"""Turns candidates with what is annotated of them into the samples that the trainings of relations and their teachers read, several cuts of each document."""
from __future__ import annotations

import argparse
import pickle
import random
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

from pieces import Vocabulary
from relation_batches import AllowedTypes, Prepared, Sample, sample_of
from relation_windows import Annotations, Inventory, NameSwaps, coarse, read_documents, read_types, windows_of

LONGEST = 190  # pieces of a window
RUN = 10  # so many words in a row are hardly written twice
SAME = 0.3  # a passage with this share of its runs in a document comes from it


def inventory_of(documents: list[dict], types: Path) -> Inventory:
    relations = Counter(coarse(r) for d in documents for r in d["relations"])
    xpos = Counter(x for d in documents for x in d["xpos"])
    arcs = Counter(r for d in documents for r in d["relations"])
    return Inventory(read_types(types), documents[0]["feature_names"], ["_", *sorted(relations)], ["_", *sorted(xpos)], ["_", *sorted(arcs)])


class Preparation:
    def __init__(self, documents: list[dict], inventory: Inventory, vocabulary: Vocabulary, options: argparse.Namespace) -> None:
        self._documents, self._inventory, self._vocabulary, self._options = documents, inventory, vocabulary, options
        self._allowed = AllowedTypes(inventory)
        self._swaps = NameSwaps(documents)

    def of(self, number: int) -> list[list[Sample]]:
        document = self._documents[number]
        annotations = Annotations(document, self._inventory) if "gold" in document else None
        chance = random.Random(f"{self._options.seed} {number}")
        return [list(self._cut(number, document, annotations, chance)) for _ in range(self._options.cuts)]

    def _cut(self, number: int, document: dict, annotations: Annotations | None, chance: random.Random):
        for window in windows_of(number, document, self._inventory, self._vocabulary, chance.uniform(40, LONGEST)):
            if window.pairs:
                if annotations:
                    annotations.mark(window)
                words = self._swaps.apply(window, document, chance) if chance.random() < self._options.swaps else window.words
                yield sample_of(window, document, words, self._inventory, self._allowed, self._vocabulary)


class Overlap:
    """Tells passages that come from documents which may be held out: learnt from, they would flatter what is measured on these."""

    def __init__(self, documents: list[dict]) -> None:
        self._known = {run for d in documents for run in self._runs(d)}

    @staticmethod
    def _runs(document: dict) -> set[tuple[str, ...]]:
        words = [word.lower() for word in document["words"]]
        return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}

    def has(self, passage: dict) -> bool:
        runs = self._runs(passage)
        return len(runs & self._known) > SAME * len(runs)


_preparation: Preparation


def _prepare(number: int) -> list[list[Sample]]:
    return _preparation.of(number)


def main() -> None:
    global _preparation
    options = arguments()
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    documents = [d for path in options.candidates for d in read_documents(path)]
    inventory = inventory_of(read_documents(options.inventory) if options.inventory else documents, options.types)
    documents = documents[: options.limit]
    folded = len(documents)
    overlap = Overlap(documents)
    annotated = [d for path in options.annotated for d in read_documents(path)[: options.limit]]
    documents += [d for d in annotated if not overlap.has(d)]
    print(f"{folded + len(annotated) - len(documents)} annotated documents come from the others, and are left out")
    _preparation = Preparation(documents, inventory, vocabulary, options)
    with Pool(options.workers) as pool:
        samples = pool.map(_prepare, range(len(documents)), chunksize=32)
    names = {name: getattr(inventory, name) for name in ("features", "relations", "xpos", "arcs")}
    options.out.write_bytes(pickle.dumps(Prepared(names, folded, samples), protocol=pickle.HIGHEST_PROTOCOL))
    print(f"{len(documents)} documents, {sum(len(cut) for cuts in samples for cut in cuts)} windows in {options.cuts} cuts")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=Path, nargs="+", required=True, help="what relgraph candidates wrote")
    parser.add_argument("--annotated", type=Path, nargs="*", default=[], help="more candidates, none of them held out (annotations.py), but for those that come from the first ones")
    parser.add_argument("--inventory", type=Path, help="candidates whose tags and relations are to be numbered; without it, the first ones")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cuts", type=int, default=4)
    parser.add_argument("--swaps", type=float, default=0.3, help="the share of windows whose names are swapped")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="use only so many documents (for a smoke run)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
