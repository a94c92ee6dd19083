"""Figures on held-out sentences: tags and trees from gold words, names by exact span and kind."""
from __future__ import annotations

from pathlib import Path

import torch

import lemmas
import names
import tree
from batches import Example, batches_of
from conllu import read_sentences
from model import Inventory, JointModel
from pieces import Vocabulary


@torch.no_grad()
def measure_trees(model: JointModel, vocabulary: Vocabulary, inventory: Inventory, path: Path, limit: int | None = None) -> dict[str, float]:
    """Shares of right words (0 to 100) over all words of a treebank."""
    sentences = list(read_sentences(path))[:limit]
    examples = [Example([w.form for w in s]) for s in sentences]
    gold = {id(example): sentence for example, sentence in zip(examples, sentences)}
    right = dict.fromkeys(("upos", "xpos", "feats", "lemma", "uas", "las"), 0)
    total = sum(map(len, sentences))
    for batch in batches_of(examples, vocabulary, 2_000, None):
        scores = model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source)
        tags = {task: value.argmax(-1) for task, value in scores.tags.items()}
        for row, example in enumerate(batch.examples):
            words, count = gold[id(example)], len(example.words)
            heads = tree.decode(scores.arcs[row, :count, : count + 1].double().numpy())
            labels = scores.labels[row, :, :count, : count + 1]
            for i, word in enumerate(words):
                right["upos"] += inventory.upos[tags["upos"][row, i]] == word.upos
                right["xpos"] += inventory.xpos[tags["xpos"][row, i]] == word.xpos
                right["feats"] += inventory.feats[tags["feats"][row, i]] == word.feats
                right["lemma"] += lemmas.apply(inventory.lemma[tags["lemma"][row, i]], word.form) == word.lemma
                right["uas"] += heads[i] == word.head
                right["las"] += heads[i] == word.head and inventory.deprel[labels[:, i, heads[i]].argmax()] == word.deprel
    return {key: round(100 * value / total, 2) for key, value in right.items()}


@torch.no_grad()
def measure_names(model: JointModel, vocabulary: Vocabulary, sentences: list[names.NamedSentence]) -> dict[str, float]:
    """F1 (0 to 100) of PER, ORG and LOC, with GPE counted as LOC, read as news of the gold set would be."""
    examples = [Example(sentence.words) for sentence in sentences]
    gold = {id(example): spans_of(sentence.tags) for example, sentence in zip(examples, sentences)}
    right = found = wanted = 0
    for batch in batches_of(examples, vocabulary, 2_000, None):
        scores = model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source,
                       torch.zeros_like(batch.first))
        for row, example in enumerate(batch.examples):
            spans = spans_of(scores.names[row, : len(example.words)].argmax(-1).tolist())
            right += len(spans & gold[id(example)])
            found += len(spans)
            wanted += len(gold[id(example)])
    return {"names": round(200 * right / max(1, found + wanted), 2)}


def spans_of(tags: list[int]) -> set[tuple[int, int, str]]:
    spans, start, kind = set(), 0, ""
    for i, label in enumerate([*(names.TAGS[tag] for tag in tags), "O"]):
        if kind and (label[0] != "I" or label[2:] != kind):
            spans.add((start, i, kind))
            kind = ""
        if label[0] == "B" or (label[0] == "I" and not kind):
            start, kind = i, label[2:]
    comparable = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC"}
    return {(first, last, comparable[k]) for first, last, k in spans if k in comparable}
