"""Figures on held-out sentences: tags and trees from gold words, names by exact span and kind."""
from __future__ import annotations

import torch
from torch import Tensor

import lemmas
import names
import tree
from batches import Batch, Example, batches_of
from conllu import Word
from model import Inventory, JointModel, Scores
from pieces import Vocabulary
from windows import USUAL_WINDOW, full_windows


def score(model: JointModel, batch: Batch, heads: Tensor | None = None) -> Scores:
    """On the device of the model, with what it says on the CPU."""
    there = batch.to(model.ends.weight.device)
    scores = run(model, there, heads)
    return Scores({task: value.cpu() for task, value in scores.tags.items()}, scores.arcs.cpu(), scores.labels.cpu(), scores.names.cpu(), scores.ends.cpu(), scores.words.cpu())


def run(model: JointModel, batch: Batch, heads: Tensor | None = None) -> Scores:
    return model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source, heads)


@torch.no_grad()
def measure_trees(model: JointModel, vocabulary: Vocabulary, inventory: Inventory, paragraphs: list[list[list[Word]]],
                  windowed: bool = False) -> dict[str, float]:
    """Shares of right words (0 to 100) over all words, each sentence alone, or `windowed` beside its neighbours."""
    parts = paragraphs if windowed else [[sentence] for paragraph in paragraphs for sentence in paragraph]
    examples = list(full_windows([[Example([w.form for w in sentence]) for sentence in part] for part in parts], vocabulary))
    sentences = iter([sentence for part in parts for sentence in part])
    gold = {id(example): [next(sentences) for _ in example.starts] for example in examples}
    right = dict.fromkeys(("upos", "xpos", "feats", "lemma", "uas", "las"), 0)
    for batch in batches_of(examples, vocabulary, 2_000, None):
        scores = score(model, batch)
        tags = {task: value.argmax(-1) for task, value in scores.tags.items()}
        for row, example in enumerate(batch.examples):
            for start, words in zip(example.starts, gold[id(example)]):
                end = start + len(words)
                arcs = torch.cat((scores.arcs[row, start:end, :1], scores.arcs[row, start:end, start + 1:end + 1]), 1)
                heads = tree.decode(arcs.double().numpy())
                for i, word in enumerate(words):
                    place, head = start + i, heads[i] + start if heads[i] else 0
                    right["upos"] += inventory.upos[tags["upos"][row, place]] == word.upos
                    right["xpos"] += inventory.xpos[tags["xpos"][row, place]] == word.xpos
                    right["feats"] += inventory.feats[tags["feats"][row, place]] == word.feats
                    right["lemma"] += lemmas.apply(inventory.lemma[tags["lemma"][row, place]], word.form) == word.lemma
                    right["uas"] += heads[i] == word.head
                    right["las"] += heads[i] == word.head and inventory.deprel[scores.labels[row, place, :, head].argmax()] == word.deprel
    total = sum(len(sentence) for paragraph in paragraphs for sentence in paragraph)
    return {key: round(100 * value / total, 2) for key, value in right.items()}


@torch.no_grad()
def measure_ends(model: JointModel, vocabulary: Vocabulary, paragraphs: list[list[list[Word]]]) -> dict[str, float]:
    """F1 (0 to 100) of sentences, their words given, as the program finds them: window after window through each paragraph.

    Where a window is full, its last sentence may go on: the next window begins with it.
    """
    texts = [[word.form for sentence in paragraph for word in sentence] for paragraph in paragraphs]
    found: list[set[tuple[int, int]]] = [set() for _ in paragraphs]
    at = [0] * len(paragraphs)
    while True:
        rest = [i for i, text in enumerate(texts) if at[i] < len(text)]
        if not rest:
            break
        examples, owner = [], {}
        for i in rest:
            words, length = [], 0
            for word in texts[i][at[i]:]:
                length += len(vocabulary.word_pieces(word))
                if words and length > USUAL_WINDOW:
                    break
                words.append(word)
            examples.append(Example(words))
            owner[id(examples[-1])] = i
        for batch in batches_of(examples, vocabulary, 2_000, None):
            ends = score(model, batch, torch.zeros_like(batch.first).to(model.ends.weight.device)).ends > 0
            for row, example in enumerate(batch.examples):
                i, count = owner[id(example)], len(example.words)
                is_last = at[i] + count == len(texts[i])
                cuts = [end + 1 for end in range(count - 1) if ends[row, end]] + ([count] if is_last else [])
                cuts = cuts or [count]
                for start, end in zip([0, *cuts], cuts):
                    found[i].add((at[i] + start, at[i] + end))
                at[i] += cuts[-1]
    right = total = 0
    for paragraph, spans in zip(paragraphs, found):
        start = 0
        for sentence in paragraph:
            right += (start, start + len(sentence)) in spans
            start += len(sentence)
            total += 1
    return {"sentences": round(200 * right / (total + sum(map(len, found))), 2)}


@torch.no_grad()
def measure_names(model: JointModel, vocabulary: Vocabulary, sentences: list[names.NamedSentence], source: str) -> dict[str, float]:
    """F1 (0 to 100) of PER, ORG and LOC, with GPE counted as LOC, read as if the sentences came from `source`."""
    examples = [Example(sentence.words, source=names.SOURCES.index(source)) for sentence in sentences]
    gold = {id(example): spans_of(sentence.tags) for example, sentence in zip(examples, sentences)}
    right = found = wanted = 0
    for batch in batches_of(examples, vocabulary, 2_000, None):
        scores = score(model, batch, torch.zeros_like(batch.first).to(model.ends.weight.device))
        for row, example in enumerate(batch.examples):
            spans = spans_of(scores.names[row, : len(example.words)].argmax(-1).tolist())
            right += len(spans & gold[id(example)])
            found += len(spans)
            wanted += len(gold[id(example)])
    return {f"names as {source}": round(200 * right / max(1, found + wanted), 2)}


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
