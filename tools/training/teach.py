"""Lets trained models (teachers) read raw sentences, and keeps what they think of them for a smaller model to learn.

Probabilities are averaged over the teachers (Hinton et al. 2015); of each task the likeliest few are kept.
"""
from __future__ import annotations

import argparse
import pickle
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from batches import Batch, Example, batches_of
from conllu import read_paragraphs
from export import load
from lessons import KEPT, TAUGHT_TASKS, Taught
from model import JointModel
from pieces import Vocabulary
from windows import full_windows

LONGEST_SENTENCE = 90  # words; longer ones are lists more often than sentences


@torch.no_grad()
def teach(models: list[JointModel], batch: Batch) -> list[list[Taught]]:
    totals: dict[str, Tensor] = {}
    for model in models:
        scores = model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source)
        parts = {**{task: value.softmax(-1) for task, value in scores.tags.items()}, "names": scores.names.softmax(-1),
                 "arcs": scores.arcs.masked_fill(batch.elsewhere(), -1e4).softmax(-1),
                 "deprel": scores.labels.softmax(2).transpose(2, 3), "ends": scores.ends.sigmoid()}
        for key, value in parts.items():
            totals[key] = totals.get(key, 0) + value / len(models)
    heads = totals["arcs"].argmax(-1)
    totals["deprel"] = totals["deprel"].gather(2, heads[:, :, None, None].expand(-1, -1, 1, totals["deprel"].shape[-1]))[:, :, 0]
    best = {}
    for task in TAUGHT_TASKS:
        top = totals[task].topk(min(KEPT, totals[task].shape[-1]))
        missing = (0, KEPT - top.indices.shape[-1])  # a window of few words has few heads
        shares = nn.functional.pad(top.values / top.values.sum(-1, keepdim=True), missing)
        best[task] = (nn.functional.pad(top.indices, missing).short().numpy(), shares.half().numpy())
    return [_sentences(row, example, heads, best, totals["ends"]) for row, example in enumerate(batch.examples)]


def _sentences(row: int, example: Example, heads: Tensor, best: dict[str, tuple[np.ndarray, np.ndarray]], ends: Tensor) -> list[Taught]:
    taught = []
    for start, end in zip(example.starts, [*example.starts[1:], len(example.words)]):
        numbers = {task: value[0][row, start:end].copy() for task, value in best.items()}
        shares = {task: value[1][row, start:end].copy() for task, value in best.items()}
        outside = (numbers["arcs"] != 0) & ((numbers["arcs"] <= start) | (numbers["arcs"] > end))  # with no share worth naming
        shares["arcs"][outside] = 0
        numbers["arcs"] = np.where(outside | (numbers["arcs"] == 0), 0, numbers["arcs"] - start).astype(np.int16)
        taught.append(Taught(
            list(example.words[start:end]), [max(0, head - start) for head in heads[row, start:end].tolist()],
            numbers, shares, ends[row, start:end].half().numpy()))
    return taught


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the encoders' vocabulary")
    parser.add_argument("--text", type=Path, required=True, help="text in CoNLL-U, as relgraph parse --model none writes it; only its words are read")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="read every so manieth paragraph only")
    parser.add_argument("teachers", type=Path, nargs="+")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    vocabulary = Vocabulary(options.data / "encoders/vocab.txt")
    models = [load(path)[0] for path in options.teachers]
    sentences = ([Example([word.form for word in sentence]) for sentence in paragraph if len(sentence) <= LONGEST_SENTENCE]
                 for paragraph in read_paragraphs(options.text))
    paragraphs = [paragraph for paragraph in sentences if paragraph][:: options.every]
    examples = list(full_windows(paragraphs, vocabulary))
    owner = {id(example): i for i, example in enumerate(examples)}
    taught: list[list[Taught]] = [[] for _ in examples]
    for number, batch in enumerate(batches_of(examples, vocabulary, 3_000, None)):
        for example, sentences in zip(batch.examples, teach(models, batch)):
            taught[owner[id(example)]] = sentences
        if number % 50 == 0:
            print(f"{sum(map(bool, taught))} of {len(examples)} windows", flush=True)
    with options.out.open("wb") as file:
        pickle.dump([sentences for sentences in taught if sentences], file, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
