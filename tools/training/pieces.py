"""WordPiece pieces and shapes of words: what the encoder reads."""
from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Sequence

PADDING, UNKNOWN, START, END, MASK = "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"
# Letters that Unicode does not decompose, but that the program's table of Latin letters takes the marks off as well
_PLAIN = str.maketrans("øđðłıħŧŋĸƒɨƶƀɓɗɣɵƙƥƭƴǥɔəɛƈȷ", "oddlihtnkfizbbdgokptygoeecj")
SHAPES = 10


class Vocabulary:
    """BERT's lower-cased vocabulary with the greedy longest-match-first segmentation of WordPiece (Wu et al. 2016)."""

    def __init__(self, path: Path) -> None:
        pieces = path.read_text(encoding="utf-8").splitlines()
        self.ids = {piece: number for number, piece in enumerate(pieces)}
        self.word_pieces = lru_cache(maxsize=200_000)(self._word_pieces)

    def _word_pieces(self, word: str) -> tuple[int, ...]:
        ids: list[int] = []
        for part in _basic_parts(word):
            ids.extend(self._segment(part))
        return tuple(ids) or (self.ids[UNKNOWN],)

    def _segment(self, part: str) -> list[int]:
        if len(part) > 100:
            return [self.ids[UNKNOWN]]
        ids, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.ids[UNKNOWN]]
            ids.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return ids


def _basic_parts(word: str) -> list[str]:
    """BERT's basic tokenisation of one word: lower case, no accents, punctuation and ideographs apart."""
    text = unicodedata.normalize("NFD", word.lower()).translate(_PLAIN)
    parts: list[str] = [""]
    for c in text:
        category = unicodedata.category(c)
        if category == "Mn" or category in ("Cc", "Cf"):
            continue
        if c.isspace():
            parts.append("")
        elif category.startswith("P") or c in "$+<=>^`|~" or 0x4E00 <= ord(c) <= 0x9FFF:
            parts.extend((c, ""))
        else:
            parts[-1] += c
    return [part for part in parts if part]


@dataclass
class Cut:
    """Words as the encoder reads them, between the marks at both ends. The word of a mark is the number of words."""

    pieces: list[int]
    shapes: list[int]
    initial: list[int]
    word_of: list[int]
    first: list[int]  # for each word the place of its first piece
    last: list[int]

    @staticmethod
    def of(words: Sequence[str], vocabulary: Vocabulary) -> "Cut":
        cut = Cut([vocabulary.ids[START]], [0], [0], [len(words)], [], [])
        for number, (word, opens) in enumerate(zip(words, openings_of(words))):
            pieces = vocabulary.word_pieces(word)
            cut.first.append(len(cut.pieces))
            cut.pieces.extend(pieces)
            cut.last.append(len(cut.pieces) - 1)
            cut.shapes.extend([shape_of(word)] * len(pieces))
            cut.initial.extend([opens] * len(pieces))
            cut.word_of.extend([number] * len(pieces))
        cut.pieces.append(vocabulary.ids[END])
        cut.shapes.append(0)
        cut.initial.append(0)
        cut.word_of.append(len(words))
        return cut


def openings_of(words: Sequence[str]) -> list[int]:
    """1 for each word whose capital says little: the first one, and those after a stop (marks in between do not count)."""
    marks, fresh = [], True
    for word in words:
        marks.append(int(fresh))
        if any(c.isalnum() for c in word):
            fresh = False
        elif any(c in ".!?:;…•*" for c in word):
            fresh = True
    return marks


def shape_of(word: str) -> int:
    """A number below SHAPES for how a word is written, since its pieces are lower-cased."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 2
    if any(c.isdigit() for c in word):
        return 3
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 4
    if upper == len(letters):
        return 5 if len(letters) > 1 else 6
    if word[0].isupper() and upper == 1:
        return 7
    return 8 if word[0].isupper() else 9
