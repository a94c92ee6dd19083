"""Lets a trained model of relations judge raw text (`relgraph candidates` of articles without annotations), as lessons for a smaller one."""
from __future__ import annotations

import argparse
import pickle
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from pieces import Vocabulary
from relation_windows import Inventory, Window, labels_of, read_documents, windows_of

LEAST = 0.004  # smaller probabilities are taught as 0
SURE = 0.2


@dataclass
class Lesson:
    """What the teacher thinks of one window, cut from its article again with the same limit."""

    document: int
    limit: float
    place: int  # among the windows of the article
    rows: Tensor
    kinds: Tensor
    chances: Tensor
    sure: Tensor
    attention: Tensor
    statuses: Tensor
    negated: Tensor
    source: int = 0

    def window(self, documents: list[dict], inventory: Inventory, vocabulary: Vocabulary) -> Window:
        windows = list(windows_of(self.document, documents[self.document], inventory, vocabulary, self.limit))
        return windows[self.place]

    def allowed(self, window: Window, lessons: list["Lessons"], inventory: Inventory) -> Tensor:
        document = lessons[self.source].documents[self.document]
        labels = [labels_of(document, m) for m in window.mentions]
        return torch.tensor([inventory.allowed(labels[p.source], labels[p.target]) for p in window.pairs])


@dataclass
class Lessons:
    documents: list[dict]
    lessons: list[Lesson]

    @staticmethod
    def read(path: Path) -> "Lessons":
        return pickle.loads(path.read_bytes())


@torch.no_grad()
def main() -> None:
    from export_relations import load  # it reads train_relations, which reads this file
    from train_relations import batches_of, run, to_tensors

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("candidates", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--types", type=Path, required=True)
    parser.add_argument("--encoders", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model, inventory, _ = load(options.checkpoint, options.types)
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    documents = read_documents(options.candidates)
    chance = random.Random(1)
    planned: dict[int, tuple[int, float, int]] = {}
    windows: list[Window] = []
    for number, document in enumerate(documents):
        limit = chance.uniform(60, 170)
        for place, window in enumerate(windows_of(number, document, inventory, vocabulary, limit)):
            if window.pairs:
                planned[id(window)] = (number, limit, place)
                windows.append(window)
    lessons = []
    for done, batch in enumerate(batches_of(windows, vocabulary, None)):
        for window, scores in zip(batch, run(model, [to_tensors(w, w.words, inventory, vocabulary) for w in batch])):
            chances = scores.types.sigmoid()
            rows, kinds = (chances > LEAST).nonzero(as_tuple=True)
            sure = (chances.max(-1).values > SURE).nonzero()[:, 0]
            lessons.append(Lesson(*planned[id(window)], rows.short(), kinds.short(), chances[rows, kinds].half(), sure.short(),
                                  scores.attention[sure].exp().half(), scores.statuses[sure].softmax(-1).half(), scores.negated[sure].sigmoid().half()))
        if done % 100 == 0:
            print(f"{done} batches", flush=True)
    options.out.write_bytes(pickle.dumps(Lessons(documents, lessons)))
    print(f"{len(lessons)} windows of {len(documents)} articles")


if __name__ == "__main__":
    main()
