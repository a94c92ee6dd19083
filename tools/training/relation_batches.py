"""Windows of the model of relations as arrays, prepared once, and batches of them as padded tensors."""
from __future__ import annotations

import pickle
import random
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from pieces import Cut, Vocabulary
from relation_windows import KINDS, LABELS, Inventory, Window, labels_of

BEYOND = 10_000  # the number of no sentence: of the words that only fill a row up


@dataclass
class Sample:
    """One window; T pieces, W words, M mentions, P pairs. Two columns of numbers stand for a table of 0 and 1 with these set to 1."""

    pieces: np.ndarray  # (T)
    shapes: np.ndarray  # (T)
    initial: np.ndarray  # (T)
    word_of: np.ndarray  # (T) the word of each piece; W for the marks at both ends
    first: np.ndarray  # (W)
    last: np.ndarray  # (W)
    features: np.ndarray  # (., 2) of (W, F)
    relations: np.ndarray  # (W)
    xpos: np.ndarray  # (W)
    marks: np.ndarray  # (W) 1 + the label of the innermost mention of the word, or 0
    heads: np.ndarray  # (W) 1 + the kind of the mention that the word is the head of, or 0
    sentences: np.ndarray  # (W)
    mention_head: np.ndarray  # (M)
    mention_start: np.ndarray  # (M)
    mention_label: np.ndarray  # (M)
    mention_kind: np.ndarray  # (M)
    roles: np.ndarray  # (W, M, 2), see RoleFeatures
    source: np.ndarray  # (P)
    target: np.ndarray  # (P)
    distances: np.ndarray  # (P, 4)
    forward_frames: np.ndarray  # (., 2) of (P, R)
    backward_frames: np.ndarray  # (., 2) of (P, R)
    allowed: np.ndarray  # (P) row of AllowedTypes
    positive: np.ndarray  # (., 2) of (P, R)
    unknown: np.ndarray  # (., 2) of (P, R): neither wrong nor right
    sentence_positive: np.ndarray  # (., 2) of (S, R)
    sentence_unknown: np.ndarray  # (., 2) of (S, R)
    evidence: np.ndarray  # (P, 2) words from and to; both 0 for none
    trigger: np.ndarray  # (P) the word that tells what is annotated, or -1
    status: np.ndarray  # (P) or -1
    negated: np.ndarray  # (P) 0, 1 or -1
    weight: np.ndarray  # (P) how much the pair counts
    window: Window | None = None  # where it comes from, while it is measured


@dataclass
class Prepared:
    """The samples of each document by cut: each epoch of a training reads another cut, with windows and names of its own."""

    inventory: dict[str, list[str]]
    folded: int  # so many first documents may be held out
    samples: list[list[list[Sample]]]

    @staticmethod
    def read(path: Path) -> "Prepared":
        return pickle.loads(path.read_bytes())


class AllowedTypes:
    """Which types the vocabulary lets go between two ends: a row of 0 and 1 for each pair of sets of labels."""

    def __init__(self, inventory: Inventory) -> None:
        self._inventory = inventory
        subsets = [frozenset(label for i, label in enumerate(LABELS) if bits >> i & 1) for bits in range(1 << len(LABELS))]
        self._numbers = {labels: i for i, labels in enumerate(subsets)}
        self._subsets = subsets

    def row(self, sources: frozenset[str], targets: frozenset[str]) -> int:
        return self._numbers[sources] * len(self._subsets) + self._numbers[targets]

    def table(self) -> Tensor:
        return torch.tensor([self._inventory.allowed(s, t) for s in self._subsets for t in self._subsets], dtype=torch.uint8)


def sample_of(window: Window, document: dict, words: Sequence[str], inventory: Inventory, allowed: AllowedTypes, vocabulary: Vocabulary) -> Sample:
    """The window with its answers, if it is marked; `words` are its own, or with other names in them."""
    cut = Cut.of(words, vocabulary)
    count, pairs = len(words), window.pairs
    marks, heads = [0] * count, [0] * count
    for mention in sorted(window.mentions, key=lambda m: m["start"] - m["end"]):  # the innermost last
        for word in range(mention["start"], mention["end"]):
            marks[word] = 1 + LABELS.index(mention["label"])
        heads[mention["head"]] = 1 + KINDS.index(mention["kind"])
    sentences = [0] * count
    for number, start in enumerate(window.sentence_starts):
        sentences[start:] = [number] * (count - start)
    labels = [labels_of(document, m) for m in window.mentions]
    told, untold = _sentence_answers(window, sentences)

    def whole(values: Sequence, kind: type = np.int16) -> np.ndarray:
        return np.array(values, dtype=kind)

    def ones(values: Sequence[tuple[int, int]]) -> np.ndarray:
        return np.array(values, dtype=np.int16).reshape(-1, 2)

    return Sample(
        whole(cut.pieces, np.int32), whole(cut.shapes, np.int8), whole(cut.initial, np.int8), whole(cut.word_of), whole(cut.first), whole(cut.last),
        ones([(word, number) for word, numbers in enumerate(window.features) for number in numbers]),
        whole(window.relations), whole(window.xpos), whole(marks), whole(heads), whole(sentences),
        whole([m["head"] for m in window.mentions]), whole([m["start"] for m in window.mentions]),
        whole([LABELS.index(m["label"]) for m in window.mentions]), whole([KINDS.index(m["kind"]) for m in window.mentions]),
        window.roles.astype(np.int16), whole([p.source for p in pairs]), whole([p.target for p in pairs]),
        whole([p.distances for p in pairs]).reshape(-1, 4),
        ones([(row, kind) for row, p in enumerate(pairs) for kind, onward in p.frames if onward]),
        ones([(row, kind) for row, p in enumerate(pairs) for kind, onward in p.frames if not onward]),
        whole([allowed.row(labels[p.source], labels[p.target]) for p in pairs]),
        ones([(row, kind) for row, p in enumerate(pairs) for kind in p.positive]),
        ones([(row, kind) for row, p in enumerate(pairs) for kind in p.unknown]),
        ones(sorted(told)), ones(sorted(untold - told)),
        whole([(p.evidence or (0, 0)) if p.positive else (0, 0) for p in pairs]).reshape(-1, 2),
        whole([p.trigger if p.trigger is not None and p.positive and p.evidence else -1 for p in pairs]),
        whole([p.status if p.status is not None and p.positive and p.evidence else -1 for p in pairs], np.int8),
        whole([int(p.negated) if p.negated is not None and p.positive and p.evidence else -1 for p in pairs], np.int8),
        whole([p.weight for p in pairs], np.float32))


def _sentence_answers(window: Window, sentences: list[int]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The types that each sentence tells, since one of its words does, and those that it may tell."""
    told, untold = set(), set()
    for pair in window.pairs:
        if not pair.positive and not pair.unknown:
            continue
        places = {sentences[window.mentions[end]["head"]] for end in (pair.source, pair.target)}
        if pair.evidence and pair.evidence[0] < pair.evidence[1]:
            places = {sentences[word] for word in range(*pair.evidence)}
        told.update((place, kind) for place in places for kind in pair.positive)
        untold.update((place, kind) for place in places for kind in pair.unknown)
    return told, untold


@dataclass
class RelationBatch:
    """Several samples side by side, (B, ...), filled up with 0; tables of 0 and 1 are whole."""

    pieces: Tensor
    shapes: Tensor
    initial: Tensor
    piece_mask: Tensor  # (B, T) 1 where there is a piece
    word_of: Tensor
    first: Tensor
    last: Tensor
    word_mask: Tensor  # (B, W)
    features: Tensor  # (B, W, F)
    relations: Tensor
    xpos: Tensor
    marks: Tensor
    heads: Tensor
    sentences: Tensor  # BEYOND where there is no word
    mention_head: Tensor
    mention_start: Tensor
    mention_label: Tensor
    mention_kind: Tensor
    roles: Tensor
    source: Tensor
    target: Tensor
    distances: Tensor
    forward_frames: Tensor  # (B, P, R)
    backward_frames: Tensor
    pair_mask: Tensor  # (B, P)
    allowed: Tensor  # (B, P)
    positive: Tensor  # (B, P, R)
    unknown: Tensor  # (B, P, R)
    sentence_positive: Tensor  # (B, S, R)
    sentence_unknown: Tensor
    evidence: Tensor
    trigger: Tensor
    status: Tensor
    negated: Tensor
    weight: Tensor

    def to(self, device: torch.device | str) -> "RelationBatch":
        return RelationBatch(*(getattr(self, f.name).to(device, non_blocking=True) for f in fields(self)))

    def hide_frames(self, share: float) -> "RelationBatch":
        """Some windows without any frames, and some frames of the others hidden, so that not all is left to the lexicon."""
        heard = (torch.rand(self.pieces.shape[0], 1, 1, device=self.pieces.device) >= share).to(self.forward_frames.dtype)

        def some(frames: Tensor) -> Tensor:
            return frames * heard * (torch.rand(frames.shape, device=frames.device) >= 0.5 * share)

        self.forward_frames, self.backward_frames = some(self.forward_frames), some(self.backward_frames)
        return self

    def mask_words(self, share: float, mask: int) -> "RelationBatch":
        """Some words become [MASK], all of their pieces."""
        chosen = torch.rand(self.first.shape[0], self.first.shape[1] + 1, device=self.pieces.device) < share
        chosen[:, -1] = False
        inside = self.word_of < self.first.shape[1]
        hit = chosen.gather(1, self.word_of.clamp(max=self.first.shape[1])) & inside & (self.piece_mask > 0)
        self.pieces = self.pieces.masked_fill(hit, mask)
        return self


def batch_of(samples: Sequence[Sample], features: int, types: int) -> RelationBatch:
    """The samples side by side; with so many features of words and types of relations."""
    rows = len(samples)
    pieces = max(len(s.pieces) for s in samples)
    words = max(len(s.first) for s in samples)
    mentions = max(len(s.mention_head) for s in samples)
    pairs = max(1, max(len(s.source) for s in samples))
    sentences = max(int(s.sentences[-1]) + 1 for s in samples)

    def filled(name: str, shape: tuple[int, ...], kind: type = np.int64, empty: int = 0) -> Tensor:
        out = np.full((rows, *shape), empty, dtype=kind)
        for row, sample in zip(out, samples):
            values = getattr(sample, name)
            row[tuple(slice(0, n) for n in values.shape)] = values
        return torch.from_numpy(out)

    def ones(name: str, shape: tuple[int, int]) -> Tensor:
        out = np.zeros((rows, *shape), dtype=np.float32)
        for row, sample in zip(out, samples):
            values = getattr(sample, name)
            row[values[:, 0], values[:, 1]] = 1
        return torch.from_numpy(out)

    def mask(lengths: list[int], longest: int) -> Tensor:
        return torch.from_numpy((np.arange(longest)[None] < np.array(lengths)[:, None]).astype(np.float32))

    word_of = filled("word_of", (pieces,), empty=words)
    for row, sample in zip(word_of, samples):
        row[row == len(sample.first)] = words  # the marks at both ends, too
        row[len(sample.pieces):] = words
    return RelationBatch(
        filled("pieces", (pieces,)), filled("shapes", (pieces,)), filled("initial", (pieces,)), mask([len(s.pieces) for s in samples], pieces),
        word_of, filled("first", (words,)), filled("last", (words,)), mask([len(s.first) for s in samples], words),
        ones("features", (words, features)), filled("relations", (words,)), filled("xpos", (words,)), filled("marks", (words,)),
        filled("heads", (words,)), filled("sentences", (words,), empty=BEYOND), filled("mention_head", (mentions,)),
        filled("mention_start", (mentions,)), filled("mention_label", (mentions,)), filled("mention_kind", (mentions,)),
        filled("roles", (words, mentions, 2)), filled("source", (pairs,)), filled("target", (pairs,)), filled("distances", (pairs, 4)),
        ones("forward_frames", (pairs, types)), ones("backward_frames", (pairs, types)), mask([len(s.source) for s in samples], pairs),
        filled("allowed", (pairs,)), ones("positive", (pairs, types)), ones("unknown", (pairs, types)),
        ones("sentence_positive", (sentences, types)), ones("sentence_unknown", (sentences, types)),
        filled("evidence", (pairs, 2)), filled("trigger", (pairs,), empty=-1), filled("status", (pairs,), empty=-1),
        filled("negated", (pairs,), empty=-1), filled("weight", (pairs,), np.float32))


def groups_of(samples: Sequence[Sample], pieces: int, pairs: int, chance: random.Random | None) -> Iterator[list[Sample]]:
    """Groups of near-equal lengths, at most so many pieces and pairs each, what fills rows up included; in random order where there is chance."""
    noise = (lambda: chance.uniform(-3, 3)) if chance else (lambda: 0.0)
    groups: list[list[Sample]] = [[]]
    longest = most = 0
    for _, _, sample in sorted(((len(s.pieces) + noise(), i, s) for i, s in enumerate(samples)), key=lambda row: row[:2]):
        longest, most = max(longest, len(sample.pieces)), max(most, len(sample.source))
        if groups[-1] and (len(groups[-1]) + 1) * longest > pieces or (len(groups[-1]) + 1) * most > pairs:
            groups.append([])
            longest, most = len(sample.pieces), len(sample.source)
        groups[-1].append(sample)
    groups = [group for group in groups if group]
    if chance:
        chance.shuffle(groups)
    yield from groups
