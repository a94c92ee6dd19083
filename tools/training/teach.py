"""Lets trained models (teachers) read raw sentences, and keeps what they think of them for a smaller model to learn.

Probabilities are averaged over the teachers (Hinton et al. 2015). Of tags and labels the likeliest few are kept.
"""
from __future__ import annotations

import argparse
import pickle
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

import tree
from batches import Batch, Example, batches_of
from export import load
from model import TAG_TASKS, JointModel
from pieces import Vocabulary

KEPT = 6


@dataclass
class Taught:
    """A sentence and the teachers' probabilities; `numbers` and `shares` are (words, KEPT)."""

    words: list[str]
    arcs: np.ndarray
    heads: list[int]
    numbers: dict[str, np.ndarray]
    shares: dict[str, np.ndarray]
    names: np.ndarray


@torch.no_grad()
def teach(models: list[JointModel], batch: Batch) -> list[Taught]:
    beyond = torch.cat((torch.ones_like(batch.words[:, :1]), batch.words), 1) == 0
    totals: dict[str, Tensor] = {}
    for model in models:
        scores = model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source)
        parts = {**{task: value.softmax(-1) for task, value in scores.tags.items()}, "names": scores.names.softmax(-1),
                 "arcs": scores.arcs.masked_fill(beyond[:, None], -1e4).softmax(-1),
                 "labels": scores.labels.softmax(1).permute(0, 2, 3, 1)}
        for key, value in parts.items():
            totals[key] = totals.get(key, 0) + value / len(models)
    return [_taught(row, example, totals) for row, example in enumerate(batch.examples)]


def _taught(row: int, example: Example, totals: dict[str, Tensor]) -> Taught:
    count = len(example.words)
    arcs = totals["arcs"][row, :count, : count + 1]
    heads = tree.decode(arcs.clamp(min=1e-9).log().double().numpy())
    shares = {task: totals[task][row, :count] for task in TAG_TASKS}
    shares["deprel"] = totals["labels"][row, torch.arange(count), torch.tensor(heads)]
    best = {task: value.topk(KEPT) for task, value in shares.items()}
    return Taught(
        list(example.words), arcs.half().numpy(), heads,
        {task: top.indices.short().numpy() for task, top in best.items()},
        {task: (top.values / top.values.sum(-1, keepdim=True)).half().numpy() for task, top in best.items()},
        totals["names"][row, :count].half().numpy())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the encoders' vocabulary")
    parser.add_argument("--text", type=Path, required=True, help="tokenised sentences, one a line, words by blanks")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--sentences", type=int, help="read only so many, spread over the file")
    parser.add_argument("teachers", type=Path, nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    vocabulary = Vocabulary(options.data / "encoders/vocab.txt")
    models = [load(path)[0] for path in options.teachers]
    lines = options.text.read_text(encoding="utf-8").splitlines()
    step = max(1, len(lines) // options.sentences) if options.sentences else 1
    examples = [Example(line.split(" ")) for line in lines[::step] if 3 <= line.count(" ") + 1 <= 90]
    taught: list[Taught] = []
    for batch in batches_of(examples, vocabulary, 3_000, None):
        taught.extend(teach(models, batch))
        if len(taught) % 1_000 < len(batch.examples):
            print(f"{len(taught)} of {len(examples)} sentences", flush=True)
    with options.out.open("wb") as file:
        pickle.dump(taught, file, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
