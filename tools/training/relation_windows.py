"""Annotated articles with the program's mentions and frames (`relgraph candidates`) as windows for the model of relations."""
from __future__ import annotations

import json
import math
import random
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Sequence

import numpy as np

from pieces import Vocabulary

LABELS = ("Country", "Person", "Organization", "Group", "Place", "Topic")
KINDS = ("Name", "Noun", "Pronoun", "Owner", "Topic")
DISTANCES, SENTENCE_STEPS, TREE_STEPS, GAPS = 17, 5, 11, 8  # buckets of each feature of a pair
STATUSES = ("happened", "ongoing", "planned", "possible")
FARTHEST = 2  # sentences between the ends of a relation


@dataclass(frozen=True)
class RelationType:
    name: str
    symmetric: bool
    sources: frozenset[str]
    targets: frozenset[str]


def read_types(path: Path) -> list[RelationType]:
    """The vocabulary's types between entities, in its order."""
    types = json.loads(path.read_text(encoding="utf-8"))["relationTypes"]
    return [RelationType(t["name"], t.get("symmetric", False), frozenset(t["source"]), frozenset(t["target"]))
            for t in types if "Article" not in t["source"]]


@dataclass
class Pair:
    source: int
    target: int
    distances: tuple[int, int, int, int]
    frames: list[tuple[int, bool]]  # type, and whether it goes from source to target
    trigger: int | None = None  # the word that says what is annotated: as the annotation names it, or of a frame
    positive: set[int] = field(default_factory=set)
    unknown: set[int] = field(default_factory=set)  # neither wrong nor right: debatable, or told elsewhere
    named_trigger: int | None = None
    evidence: tuple[int, int] | None = None
    status: int | None = None
    negated: bool | None = None
    weight: float = 1.0


@dataclass
class Window:
    document: int
    words: list[str]
    sentence_starts: list[int]
    features: list[list[int]]
    relations: list[int]
    xpos: list[int]
    mentions: list[dict]  # as in the file, with places of words in the window
    pairs: list[Pair]
    roles: np.ndarray  # (words, mentions, 2), see RoleFeatures
    offset: int  # of its first word in the article


class Inventory:
    """The numbers of types, word features, dependency relations and tags."""

    def __init__(self, types: list[RelationType], features: list[str], relations: list[str], xpos: list[str], arcs: list[str]) -> None:
        self.types, self.features, self.relations, self.xpos, self.arcs = types, features, relations, xpos, arcs
        self.roles = RoleFeatures(arcs)
        self.type_numbers = {t.name: i for i, t in enumerate(types)}
        self._allowed: dict[tuple[frozenset, frozenset], list[bool]] = {}

    def allowed(self, sources: frozenset[str], targets: frozenset[str]) -> list[bool]:
        """For each type whether the vocabulary lets it go between ends with these labels."""
        key = (sources, targets)
        if key not in self._allowed:
            self._allowed[key] = [bool(t.sources & sources and t.targets & targets) or bool(t.symmetric and t.sources & targets and t.targets & sources)
                                  for t in self.types]
        return self._allowed[key]

    def relation(self, source: int, kind: int, target: int) -> tuple[int, int, int]:
        """A relation of entities by their numbers and that of its type; the ends of a symmetric one in ascending order."""
        return (min(source, target), kind, max(source, target)) if self.types[kind].symmetric else (source, kind, target)


def labels_of(document: dict, mention: dict) -> frozenset[str]:
    return frozenset(document["entities"][e]["label"] for e in (*mention["entities"], *mention["places"]))


def distance_bucket(difference: int) -> int:
    if difference == 0:
        return 16
    return min(7, int(math.log2(abs(difference)))) + (8 if difference < 0 else 0)


def tree_steps(heads: Sequence[int], a: int, b: int) -> int:
    """The number of arcs between two words of a sentence."""
    above, steps = {}, 0
    node = a
    while node >= 0 and node not in above:
        above[node] = steps
        node, steps = heads[node], steps + 1
    node, steps = b, 0
    while node >= 0 and steps < 100:
        if node in above:
            return above[node] + steps
        node, steps = heads[node], steps + 1
    return 99


class RoleFeatures:
    """How a word and a mention stand in the tree: which argument of the word the mention may be.

    Two numbers for each word and mention head. The first says on which way the mention hangs from the word (directly, by a step between,
    or farther), the word from the mention, or both from a third word, each with the relation at the upper end; the second, where both
    hang from a third word, the relation on the side of the word. 0 where there is nothing to say.
    """

    WAYS = 7

    def __init__(self, relations: Sequence[str]) -> None:
        self._numbers = {name: i for i, name in enumerate(relations)}
        self.names = [("",), ("same",), *((way, relation) for way in range(self.WAYS) for relation in relations)]
        self.count = len(self.names)
        self._width = len(relations)

    def of(self, heads: Sequence[int], relations: Sequence[str], word: int, mention: int) -> tuple[int, int]:
        if word == mention:
            return 1, 0
        from_mention, from_word = self._way_up(heads, mention), self._way_up(heads, word)
        if word in from_mention:
            steps = from_mention.index(word)
            return self._number(min(steps, 3) - 1, relations[from_mention[steps - 1]]), 0
        if mention in from_word:
            steps = from_word.index(mention)
            return self._number(3 + min(steps, 2) - 1, relations[from_word[steps - 1]]), 0
        for steps, node in enumerate(from_mention):
            if node in from_word:
                return self._number(5, relations[from_mention[steps - 1]]), self._number(6, relations[from_word[from_word.index(node) - 1]])
        return 0, 0

    def _number(self, way: int, relation: str) -> int:
        return 2 + way * self._width + self._numbers.get(relation, 0)

    @staticmethod
    def _way_up(heads: Sequence[int], word: int) -> list[int]:
        way = [word]
        while heads[way[-1]] >= 0 and heads[way[-1]] not in way:
            way.append(heads[way[-1]])
        return way


def coarse(relation: str) -> str:
    return relation.partition(":")[0]


def read_documents(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


PIECES_IN_WINDOW = 158  # as the program cuts


def windows_of(number: int, document: dict, inventory: Inventory, vocabulary: Vocabulary, limit: float) -> Iterator[Window]:
    """Whole sentences, as many as fit into `limit` pieces, at least one."""
    starts = [*document["sentences"], len(document["words"])]
    lengths = [sum(len(vocabulary.word_pieces(word)) for word in document["words"][a:b]) for a, b in zip(starts, starts[1:])]
    first = 0
    while first < len(lengths):
        last, pieces = first + 1, lengths[first]
        while last < len(lengths) and pieces + lengths[last] <= limit:
            pieces += lengths[last]
            last += 1
        if 0 < pieces <= 500:
            yield _window(number, document, inventory, first, last)
        first = last


def _window(number: int, document: dict, inventory: Inventory, first: int, last: int) -> Window:
    starts = [*document["sentences"], len(document["words"])]
    begin, end = starts[first], starts[last]
    mentions = [m | {"start": m["start"] - begin, "end": min(m["end"], end) - begin, "head": m["head"] - begin, "number": i}
                for i, m in enumerate(document["mentions"]) if first <= m["sentence"] < last and begin <= m["start"] <= m["head"] < end]
    relations = {name: i for i, name in enumerate(inventory.relations)}
    xpos = {name: i for i, name in enumerate(inventory.xpos)}
    return Window(
        number, document["words"][begin:end], [s - begin for s in starts[first:last]], document["features"][begin:end],
        [relations.get(coarse(r), 0) for r in document["relations"][begin:end]], [xpos.get(x, 0) for x in document["xpos"][begin:end]],
        mentions, _pairs(document, inventory, mentions, begin), _roles(document, inventory, mentions, first, last), begin)


def _roles(document: dict, inventory: Inventory, mentions: list[dict], first: int, last: int) -> np.ndarray:
    cache = document.setdefault("roles", {})  # the same for every window that the sentence is in
    starts = [*document["sentences"], len(document["words"])]
    begin = starts[first]
    roles = np.zeros((starts[last] - begin, len(mentions), 2), dtype=np.int64)
    for place, mention in enumerate(mentions):
        a, b = starts[mention["sentence"]], starts[mention["sentence"] + 1]
        key = mention["number"]
        if key not in cache:
            head = mention["head"] + begin
            cache[key] = np.array([inventory.roles.of(document["heads"], document["relations"], word, head) for word in range(a, b)]
                                  if a <= head < b else [(0, 0)] * (b - a), dtype=np.int16)
        roles[a - begin : b - begin, place] = cache[key]
    return roles


def _pairs(document: dict, inventory: Inventory, mentions: list[dict], begin: int) -> list[Pair]:
    frames: dict[tuple[int, int], list[tuple[int, bool, int]]] = defaultdict(list)
    for frame in document["frames"]:
        if frame["type"] in inventory.type_numbers:
            kind = inventory.type_numbers[frame["type"]]
            symmetric = inventory.types[kind].symmetric
            frames[frame["source"], frame["target"]].append((kind, True, frame["trigger"] - begin))
            if frame["source"] != frame["target"]:
                frames[frame["target"], frame["source"]].append((kind, symmetric, frame["trigger"] - begin))
    labels = [labels_of(document, m) for m in mentions]
    pairs = []
    for i, a in enumerate(mentions):
        if a["kind"] == "Topic":  # hardly one in a thousand does something itself
            continue
        for j, b in enumerate(mentions):
            apart = b["sentence"] - a["sentence"]
            if abs(apart) > FARTHEST or (apart and b["kind"] == "Topic"):
                continue
            if i == j and len(a["entities"]) < 2:
                continue
            if i != j and len(set(a["entities"]) | set(b["entities"])) < 2:
                continue
            if not any(inventory.allowed(labels[i], labels[j])):
                continue
            steps = tree_steps(document["heads"], a["head"] + begin, b["head"] + begin) if apart == 0 else TREE_STEPS
            distances = (distance_bucket(b["head"] - a["head"]), apart + FARTHEST, min(steps, TREE_STEPS - 1), min(abs(j - i), GAPS - 1))
            own = frames.get((a["number"], b["number"]), [])
            pairs.append(Pair(i, j, distances, [(kind, forward) for kind, forward, _ in own]))
            pairs[-1].trigger = next((word for _, forward, word in own if forward and word >= 0), None)
    return pairs


class Annotations:
    """What is annotated of an article, asked pair by pair."""

    def __init__(self, document: dict, inventory: Inventory) -> None:
        self._document, self._inventory = document, inventory
        self._starts = document["sentences"]
        relations = [r for r in document["gold"] if r["type"] in inventory.type_numbers]
        clear = sum(not r["debatable"] for r in relations)
        self._weight = min(1.0, 30 / max(1, clear))
        self._by_ends: dict[tuple[int, int], list[tuple[dict, bool]]] = defaultdict(list)
        for relation in relations:
            symmetric = inventory.types[inventory.type_numbers[relation["type"]]].symmetric
            for s in relation["source"]:
                for t in relation["target"]:
                    self._by_ends[s, t].append((relation, True))
                    if symmetric:
                        self._by_ends[t, s].append((relation, True))

    def _golds(self, mention: dict) -> set[int]:
        return {g for e in (*mention["entities"], *mention["places"]) if (g := self._document["entities"][e]["gold"]) >= 0}

    def mark(self, window: Window) -> None:
        """Writes the answers into the pairs of a window."""
        golds = [self._golds(m) for m in window.mentions]
        told: dict[int, list[tuple[Pair, int]]] = defaultdict(list)  # the pairs that may say each relation, with how well they fit
        relations: dict[int, dict] = {}
        for pair in window.pairs:
            pair.weight = self._weight
            for s in golds[pair.source]:
                for t in golds[pair.target]:
                    for relation, _ in self._by_ends.get((s, t), ()):
                        relations[id(relation)] = relation
                        told[id(relation)].append((pair, self._fit(window, pair, relation)))
        for key, candidates in told.items():
            relation = relations[key]
            kind = self._inventory.type_numbers[relation["type"]]
            best = max(fit for _, fit in candidates)
            for pair, fit in candidates:
                pair.unknown.update(self._inventory.type_numbers[t] for t in relation["alternatives"] if t in self._inventory.type_numbers)
                if relation["debatable"] or fit < best or best == 0:
                    pair.unknown.add(kind)
                    continue
                pair.positive.add(kind)
                begin, end = relation["evidence"]
                pair.evidence = (max(0, begin - window.offset), min(len(window.words), end - window.offset))
                pair.negated = relation["negated"]
                if (named := relation.get("trigger")) is not None and 0 <= named - window.offset < len(window.words):
                    pair.named_trigger = named - window.offset
                if relation["status"] in STATUSES:
                    pair.status = STATUSES.index(relation["status"])
        for pair in window.pairs:
            pair.unknown -= pair.positive
            if pair.named_trigger is not None:
                pair.trigger = pair.named_trigger
            elif not any(forward and kind in pair.positive for kind, forward in pair.frames):
                pair.trigger = None

    def _fit(self, window: Window, pair: Pair, relation: dict) -> int:
        """0 where the evidence lies elsewhere; more where both ends are in one sentence, and most where they lie in the evidence."""
        if not relation["evidence"]:
            return 0
        begin, end = (place - window.offset for place in relation["evidence"])
        a, b = window.mentions[pair.source], window.mentions[pair.target]
        sentences = range(bisect_right(self._starts, begin + window.offset) - 1, bisect_right(self._starts, end - 1 + window.offset))
        inside = sum(begin <= m["head"] < end for m in (a, b))
        if a["sentence"] == b["sentence"]:
            return 10 + inside if a["sentence"] in sentences else 0
        return 1 + inside if a["sentence"] in sentences or b["sentence"] in sentences else 0


class NameSwaps:
    """Puts other names of the same kind in the place of one-word names, so that who acts is not learnt by heart."""

    def __init__(self, documents: Sequence[dict]) -> None:
        self._pools: dict[tuple[str, str], list[str]] = defaultdict(list)
        for document in documents:
            for mention in document["mentions"]:
                for word in self._swappable(document, mention):
                    self._pools[self._kind(mention, document["xpos"][word])].append(document["words"][word])

    @staticmethod
    def _kind(mention: dict, xpos: str) -> tuple[str, str]:
        return mention["label"], xpos

    @staticmethod
    def _swappable(document: dict, mention: dict) -> list[int]:
        if mention["label"] not in ("Country", "Person") or mention["kind"] not in ("Name", "Owner"):
            return []
        words = [w for w in range(mention["start"], mention["end"]) if document["xpos"][w] in ("NNP", "NNPS", "JJ") and document["words"][w][:1].isupper()]
        return words[-1:] if mention["label"] == "Country" and len(words) == 1 else words[-1:] if mention["label"] == "Person" else []

    def apply(self, window: Window, document: dict, chance: random.Random) -> list[str]:
        words, chosen = list(window.words), {}
        for mention in window.mentions:
            whole = mention | {"start": mention["start"] + window.offset, "end": mention["end"] + window.offset}
            for word in self._swappable(document, whole):
                old = document["words"][word]
                if old not in chosen:
                    chosen[old] = chance.choice(self._pools[self._kind(mention, document["xpos"][word])]) if chance.random() < 0.6 else old
                words[word - window.offset] = chosen[old]
        return words
