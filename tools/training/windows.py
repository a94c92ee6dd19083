"""Cuts running text into windows of whole sentences: what the encoder reads at once, in training and in the program.

The program reads a paragraph at a time, so the model must know windows of several sentences; that is also how it learns where
sentences end.
"""
from __future__ import annotations

import random
from dataclasses import replace
from typing import Iterator, Sequence

from batches import Example
from pieces import Vocabulary

LONGEST_WINDOW = 192  # pieces; a longer sentence is a window of its own
USUAL_WINDOW = 128  # pieces that the program reads at once, unless a sentence is longer
SINGLE_SHARE = 0.3  # of windows hold one sentence, for text whose sentences are given


def shuffled_windows(paragraphs: Sequence[Sequence[Example]], vocabulary: Vocabulary, chance: random.Random) -> Iterator[Example]:
    """Windows of random lengths, over all sentences once."""
    for paragraph in paragraphs:
        at = 0
        while at < len(paragraph):
            limit = 0 if chance.random() < SINGLE_SHARE else chance.uniform(30, LONGEST_WINDOW)
            end = _fill(paragraph, at, limit, vocabulary)
            yield join(paragraph[at:end])
            at = end


def full_windows(paragraphs: Sequence[Sequence[Example]], vocabulary: Vocabulary) -> Iterator[Example]:
    """Windows as the program cuts them where it knows the sentences: as many as fit."""
    for paragraph in paragraphs:
        at = 0
        while at < len(paragraph):
            end = _fill(paragraph, at, LONGEST_WINDOW, vocabulary)
            yield join(paragraph[at:end])
            at = end


def _fill(paragraph: Sequence[Example], at: int, limit: float, vocabulary: Vocabulary) -> int:
    length, end = _pieces(paragraph[at], vocabulary), at + 1
    while end < len(paragraph) and length + _pieces(paragraph[end], vocabulary) <= limit:
        length += _pieces(paragraph[end], vocabulary)
        end += 1
    return end


def _pieces(example: Example, vocabulary: Vocabulary) -> int:
    return sum(len(vocabulary.word_pieces(word)) for word in example.words)


def join(sentences: Sequence[Example]) -> Example:
    """One window of sentences of one kind; heads are moved to their words' new numbers."""
    first = sentences[0]
    if len(sentences) == 1:
        return first
    words, starts, heads = [], [], []
    for sentence in sentences:
        starts.append(len(words))
        heads.extend(head + len(words) if head else 0 for head in sentence.heads or [])
        words.extend(sentence.words)
    return replace(
        first, words=words, starts=starts,
        heads=heads if first.heads is not None else None,
        deprels=_joined([s.deprels for s in sentences]),
        names=_joined([s.names for s in sentences]),
        tags={task: [tag for s in sentences for tag in s.tags[task]] for task in first.tags},
        taught=type(first.taught).join([s.taught for s in sentences]) if first.taught is not None else None)


def _joined(parts: Sequence[list[int] | None]) -> list[int] | None:
    return None if parts[0] is None else [value for part in parts if part is not None for value in part]
