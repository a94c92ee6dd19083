"""Windows of running text as tensors, gathered into batches of about the same number of pieces."""
from __future__ import annotations

import random
from dataclasses import dataclass, field, fields
from typing import Any, Iterator, Sequence

import torch
from torch import Tensor

from pieces import MASK, Cut, Vocabulary

LONGEST = 500  # pieces; the encoder has 512 places
IGNORED = -100


@dataclass
class Example:
    """One or more sentences in a row with what is known of them: trees and tags, or names, or both. Labels are numbers of the
    inventory, heads are numbers of words in the window from 1, or 0 for the root of a sentence."""

    words: Sequence[str]
    starts: list[int] = field(default_factory=lambda: [0])  # where its sentences begin
    heads: list[int] | None = None
    deprels: list[int] | None = None
    tags: dict[str, list[int]] = field(default_factory=dict)
    names: list[int] | None = None
    source: int = 0
    taught: Any = None  # what teachers think of it, see teach.py

    def sentence_numbers(self) -> list[int]:
        """For each word the number of its sentence."""
        bounds = [*self.starts, len(self.words)]
        return [number for number in range(len(self.starts)) for _ in range(bounds[number], bounds[number + 1])]

    def ends(self) -> list[int]:
        """1 for the last word of each sentence."""
        return [int(i + 1 in self.starts or i + 1 == len(self.words)) for i in range(len(self.words))]


@dataclass
class Batch:
    pieces: Tensor
    shapes: Tensor
    initial: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    source: Tensor
    words: Tensor  # 1 where there is a word
    examples: list[Example]

    def labels(self, values: Sequence[list[int] | None], empty: int = IGNORED) -> Tensor:
        """Numbers of words side by side, `empty` beyond the end of a sentence and where nothing is known."""
        out = torch.full(self.first.shape, empty, dtype=torch.long)
        for row, numbers in zip(out, values):
            if numbers is not None:
                row[: len(numbers)] = torch.tensor(numbers)
        return out.to(self.first.device)

    def to(self, device: torch.device | str) -> "Batch":
        return Batch(*(getattr(self, f.name).to(device, non_blocking=True) for f in fields(self)[:-1]), self.examples)

    def elsewhere(self) -> Tensor:
        """True where an arc may not go, (rows, words, heads): to another sentence, or beyond the end. Column 0 is the root."""
        sentences = self.labels([example.sentence_numbers() for example in self.examples], -1)
        other = (sentences[:, :, None] != sentences[:, None, :]) | (self.words[:, None, :] == 0)
        return torch.cat((torch.zeros_like(other[:, :, :1]), other), 2)


def batches_of(examples: Sequence[Example], vocabulary: Vocabulary, pieces: int, shuffle: random.Random | None,
               mask_rate: float = 0.0) -> Iterator[Batch]:
    """Batches of at most `pieces` pieces (padding included); in random order of near-equal lengths when shuffled."""
    lengths = [2 + sum(len(vocabulary.word_pieces(word)) for word in example.words) for example in examples]
    noise = (lambda: shuffle.uniform(-3, 3)) if shuffle else (lambda: 0.0)
    order = [i for _, i in sorted((length + noise(), i) for i, length in enumerate(lengths) if length <= LONGEST)]
    groups: list[list[int]] = [[]]
    for i in order:
        if groups[-1] and (len(groups[-1]) + 1) * max(lengths[i], lengths[groups[-1][-1]]) > pieces:
            groups.append([])
        groups[-1].append(i)
    if shuffle:
        shuffle.shuffle(groups)
    for group in groups:
        if group:
            yield make_batch([examples[i] for i in group], vocabulary, shuffle, mask_rate)


def make_batch(examples: list[Example], vocabulary: Vocabulary, chance: random.Random | None = None,
               mask_rate: float = 0.0) -> Batch:
    cuts = [Cut.of(example.words, vocabulary) for example in examples]
    for cut in cuts:
        for first, last in zip(cut.first, cut.last):
            if chance and chance.random() < mask_rate:
                cut.pieces[first : last + 1] = [vocabulary.ids[MASK]] * (last + 1 - first)

    def pad(rows: Sequence[list[int]]) -> Tensor:
        longest = max(len(row) for row in rows)
        return torch.tensor([row + [0] * (longest - len(row)) for row in rows])

    ones = [[1] * len(cut.first) for cut in cuts]
    mask = pad([[1] * len(cut.pieces) for cut in cuts])
    return Batch(pad([cut.pieces for cut in cuts]), pad([cut.shapes for cut in cuts]), pad([cut.initial for cut in cuts]), mask,
                 pad([cut.first for cut in cuts]), pad([cut.last for cut in cuts]), torch.tensor([e.source for e in examples]), pad(ones), examples)
