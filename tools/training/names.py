"""Named-entity data of several sources, brought to one set of labels.

The sources do not agree on what an organisation is, so every sentence carries the number of its source; the model learns an
embedding of it and reads new text as the news articles of the gold set.
"""
from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from batches import IGNORED
from conllu import Word

KINDS = ("PER", "ORG", "LOC", "GPE", "NORP", "EVENT")
TAGS = ("O", *(f"{side}-{kind}" for kind in KINDS for side in "BI"))
SOURCES = ("gold", "gmb", "crossner", "wikigold", "uner", "gum")

_GMB = {"geo": "LOC", "gpe": "NORP", "per": "PER", "org": "ORG", "eve": "EVENT"}
_CROSSNER = {"politician": "PER", "person": "PER", "politicalparty": "ORG", "organisation": "ORG", "country": "GPE",
             "location": "LOC", "event": "EVENT", "election": "EVENT"}
_PLAIN = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
_GUM = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}
_INSIDE_NAMES = {"PROPN", "ADP", "DET", "PART", "CCONJ", "PUNCT", "NUM"}
_GUM_MARK = re.compile(r"\((\d+)(?:\[\d+/\d+\])?-([a-z]+)[^()]*(\))?|(\d+)(?:\[\d+/\d+\])?\)")
_LONGEST_NAME = 8
_GOLD = {"Person": "PER", "Organization": "ORG", "Country": "GPE", "Place": "LOC"}
_TOKEN = re.compile(r"\w+(?:[.,:]\d+)*(?:\.(?:\w\.)+)?|n't|'\w+|[^\w\s]")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’]*\s+(?=[\"'“‘]*[A-Z])|\n+")


@dataclass(frozen=True)
class NamedSentence:
    """Words, their tags (indexes into TAGS, or IGNORED where the source says nothing) and the number of their source."""

    words: list[str]
    tags: list[int]
    source: int


def read_all(data: Path, gold: Path) -> list[NamedSentence]:
    """Everything to train on. The test part of UNER and a fifth of WikiGold are left for measuring."""
    sentences = [
        *_columns(data / "ner/gmb-voa.iob2", "gmb", _GMB, last=True),
        *_columns(data / "ner/crossner-politics/train.txt", "crossner", _CROSSNER, last=True),
        *_columns(data / "ner/crossner-politics/dev.txt", "crossner", _CROSSNER, last=True),
        *_columns(data / "ner/uner-ewt-dev.iob2", "uner", _PLAIN, column=2),
        *gold_sentences(gold),
    ]
    wiki = list(_columns(data / "ner/wikigold.conll", "wikigold", _PLAIN, last=True))
    return sentences + [sentence for i, sentence in enumerate(wiki) if i % 5 != 0]


def wikigold_held_out(data: Path) -> list[NamedSentence]:
    """The fifth of WikiGold that `read_all` leaves out."""
    wiki = list(_columns(data / "ner/wikigold.conll", "wikigold", _PLAIN, last=True))
    return [sentence for i, sentence in enumerate(wiki) if i % 5 == 0]


def _columns(path: Path, source: str, kinds: dict[str, str], column: int = 1, last: bool = False) -> Iterator[NamedSentence]:
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split()
        if line.startswith("# "):
            continue
        if len(fields) < 2:
            if words:
                yield _sentence(words, labels, source)
            words, labels = [], []
            continue
        first = 1 if column == 2 else 0  # UNER numbers its words
        label = fields[-1] if last else fields[column]
        kind = kinds.get(label.partition("-")[2].removeprefix("OTH"), "")
        words.append(fields[first])
        labels.append(f"{label[0]}-{kind}" if kind else "O")


def _sentence(words: list[str], labels: list[str], source: str) -> NamedSentence:
    """Hyphens become words of their own, as in the treebanks, and IOB1 becomes IOB2."""
    parts: list[str] = []
    tags: list[int] = []
    previous = "O"
    for word, label in zip(words, labels):
        pieces = [piece for piece in re.split(r"(?<=\w)(-)(?=\w)", word) if piece]
        for i, piece in enumerate(pieces):
            kind = label[2:]
            inside = label != "O" and (i > 0 or (label[0] == "I" and previous[2:] == kind))
            parts.append(piece)
            tags.append(TAGS.index("O" if label == "O" else f"{'I' if inside else 'B'}-{kind}"))
        previous = label
    return NamedSentence(parts, tags, SOURCES.index(source))


def gold_sentences(path: Path) -> list[NamedSentence]:
    """The gold articles, their entities found again in the text by name and alias, longest first."""
    sentences: list[NamedSentence] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        names = _gold_names(document["entities"])
        for text in _SENTENCE_END.split(document["text"]):
            words = [match for match in _TOKEN.finditer(text)]
            if words:
                sentences.append(_tagged(text, words, names))
    return sentences


def gum_tags(sentence: Sequence[Word]) -> list[int]:
    """The names among the entities of a sentence of GUM; a proper noun that is part of no entity's name says nothing."""
    open_at: dict[str, list[tuple[int, str]]] = {}
    spans: list[tuple[int, int, str]] = []
    for i, word in enumerate(sentence):
        marks = next((part[len("Entity="):] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for number, kind, closed, closing in _GUM_MARK.findall(marks):
            if closed:
                spans.append((i, i, kind))
            elif number:
                open_at.setdefault(number, []).append((i, kind))
            elif open_at.get(closing):
                start, kind = open_at[closing].pop()
                spans.append((start, i, kind))
    tags = [IGNORED if word.upos == "PROPN" else 0 for word in sentence]
    for start, end, kind in sorted(spans, key=lambda span: span[1] - span[0]):  # the longest name has the last word
        while start < end and sentence[start].upos == "DET":
            start += 1
        words = sentence[start:end + 1]
        is_name = (words[0].upos == words[-1].upos == "PROPN" and len(words) <= _LONGEST_NAME
                   and all(word.upos in _INSIDE_NAMES for word in words))
        if is_name:
            label = _GUM.get(kind)
            tags[start:end + 1] = [TAGS.index(f"{side}-{label}") if label else 0 for side in "B" + "I" * (end - start)]
    return tags


def _gold_names(entities: list[dict]) -> list[tuple[str, str]]:
    names: dict[str, str] = {}
    for entity in entities:
        kind = _GOLD.get(entity["label"], "")
        for name in (entity["name"], *entity["aliases"]):
            if entity["label"] == "Topic":
                kind = "EVENT" if name[:1].isupper() and " " in name and name.istitle() else ""
            if kind and name[:1].isupper():
                demonym = kind == "GPE" and re.search(r"(?:an|ans|ese|ish|ch|i|is|ic|sh|eli)$", name) and name != entity["name"]
                names.setdefault(name, "NORP" if demonym else kind)
    return sorted(names.items(), key=lambda item: -len(item[0]))


def _tagged(text: str, words: list[re.Match[str]], names: list[tuple[str, str]]) -> NamedSentence:
    # An article's entities are those that its graph needs: a capital elsewhere may be a name or not
    tags = [IGNORED if i and word.group()[0].isupper() else 0 for i, word in enumerate(words)]
    starts = {word.start(): i for i, word in enumerate(words)}
    ends = {word.end(): i for i, word in enumerate(words)}
    for name, kind in names:
        at = text.find(name)
        while at >= 0:
            first, last = starts.get(at), ends.get(at + len(name))
            if first is not None and last is not None and all(tag in (0, IGNORED) for tag in tags[first:last + 1]):
                tags[first] = TAGS.index(f"B-{kind}")
                for i in range(first + 1, last + 1):
                    tags[i] = TAGS.index(f"I-{kind}")
            at = text.find(name, at + 1)
    return NamedSentence([word.group() for word in words], tags, SOURCES.index("gold"))
