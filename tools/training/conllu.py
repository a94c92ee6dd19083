"""Reads treebanks in CoNLL-U (https://universaldependencies.org/format.html)."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Iterator


@dataclass(frozen=True)
class Word:
    """One syntactic word of a sentence; `head` is its head's number from 1, or 0 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str = "_"


def read_paragraphs(path: Path) -> Iterator[list[list[Word]]]:
    """Yields the paragraphs of a file, each a list of sentences (`# newdoc` and `# newpar` open one)."""
    paragraph: list[list[Word]] = []
    for opens, sentence in _read(path):
        if opens and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def read_sentences(path: Path) -> Iterator[list[Word]]:
    """Yields the sentences of a file; multiword tokens and empty nodes are left out, as in the basic trees."""
    return (sentence for _, sentence in _read(path))


def _read(path: Path) -> Iterator[tuple[bool, list[Word]]]:
    words: list[Word] = []
    opens = False
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line:
                if words:
                    yield opens, words
                words, opens = [], False
            elif line.startswith("#"):
                opens |= line.startswith(("# newdoc", "# newpar"))
            else:
                columns = line.split("\t")
                if len(columns) != 10:
                    raise ValueError(f"{path}:{number}: a CoNLL-U line has 10 columns, this one has {len(columns)}")
                if columns[0].isdigit():
                    form, lemma, upos, xpos, feats, head, deprel = columns[1:8]
                    words.append(Word(form, lemma, upos, xpos, feats, int(head), deprel, columns[9]))
    if words:
        yield opens, words
