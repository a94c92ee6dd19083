"""What teachers think of sentences (teach.py), as it is kept in files. It has a module of its own, by whose name pickle finds it from every program."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

KEPT = 6
TAUGHT_TASKS = {"upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "arcs": 1.0, "deprel": 1.0, "names": 1.0}  # and their weights


@dataclass
class Taught:
    """A sentence and the teachers' probabilities: of each task the likeliest `numbers` and their `shares`, (words, KEPT)."""

    words: list[str]
    heads: list[int]
    numbers: dict[str, np.ndarray]
    shares: dict[str, np.ndarray]
    ends: np.ndarray

    @staticmethod
    def join(sentences: list[Taught]) -> Taught:
        """One window of several sentences; arcs and heads are moved to their words' new numbers."""
        offsets = np.cumsum([0, *(len(sentence.words) for sentence in sentences)])

        def moved(sentence: Taught, task: str, offset: int) -> np.ndarray:
            numbers = sentence.numbers[task]
            return np.where(numbers > 0, numbers + offset, 0).astype(np.int16) if task == "arcs" else numbers

        return Taught(
            [word for sentence in sentences for word in sentence.words],
            [head + int(offset) if head else 0 for sentence, offset in zip(sentences, offsets) for head in sentence.heads],
            {task: np.concatenate([moved(s, task, int(o)) for s, o in zip(sentences, offsets)]) for task in TAUGHT_TASKS},
            {task: np.concatenate([s.shares[task] for s in sentences]) for task in TAUGHT_TASKS},
            np.concatenate([s.ends for s in sentences]))
