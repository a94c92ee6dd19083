"""Trains the joint model on treebanks and names; see README.md for the commands."""
from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

import lemmas
import names
from batches import IGNORED, Batch, Example, batches_of
from conllu import Word, read_paragraphs
from encoder import EncoderSize
from lessons import TAUGHT_TASKS, Taught
from model import TAG_TASKS, Inventory, JointModel
from pieces import Vocabulary
from runs import Optimizers, log
from scoring import measure_ends, measure_names, measure_trees, run
from windows import shuffled_windows

PIECES_IN_BATCH = 1_000


def inventory_of(sentences: list[list[Word]]) -> Inventory:
    """The labels that occur; rare lemma rules and feature strings are left out, for they are mostly mistakes."""

    def frequent(values: list[str], least: int = 1) -> list[str]:
        return sorted(value for value, count in Counter(values).items() if count >= least)

    words = [word for sentence in sentences for word in sentence]
    return Inventory(
        upos=frequent([word.upos for word in words]),
        xpos=frequent([word.xpos for word in words]),
        feats=frequent([word.feats for word in words], 2),
        lemma=frequent([lemmas.rule_of(word.form, word.lemma) for word in words], 3),
        deprel=frequent([word.deprel for word in words]),
        names=list(names.TAGS),
        sources=list(names.SOURCES),
    )


def tree_examples(paragraphs: list[list[list[Word]]], inventory: Inventory, named: bool) -> list[list[Example]]:
    """Trees and tags of paragraphs; with `named` the names that a treebank marks as entities, too."""
    numbers = {task: {label: i for i, label in enumerate(getattr(inventory, task))} for task in (*TAG_TASKS, "deprel")}

    def example(sentence: list[Word]) -> Example:
        values = {"upos": [w.upos for w in sentence], "xpos": [w.xpos for w in sentence], "feats": [w.feats for w in sentence],
                  "lemma": [lemmas.rule_of(w.form, w.lemma) for w in sentence]}
        tags = {task: [numbers[task].get(value, IGNORED) for value in values[task]] for task in TAG_TASKS}
        deprels = [numbers["deprel"].get(w.deprel, IGNORED) for w in sentence]
        return Example([w.form for w in sentence], heads=[w.head for w in sentence], deprels=deprels, tags=tags,
                       names=names.gum_tags(sentence) if named else None, source=names.SOURCES.index("gum"))

    return [[example(sentence) for sentence in paragraph] for paragraph in paragraphs]


def read_lessons(path: Path) -> list[list[Example]]:
    """What teachers wrote (teach.py), by paragraphs."""
    return [[Example(lesson.words, heads=lesson.heads, taught=lesson) for lesson in paragraph] for paragraph in pickle.loads(path.read_bytes())]


def name_examples(sentences: list[names.NamedSentence]) -> list[Example]:
    return [Example(sentence.words, names=sentence.tags, source=sentence.source) for sentence in sentences]


def read_data(options: argparse.Namespace, inventory: Inventory | None) -> tuple[Inventory, list[list[Example]], list[Example]]:
    """The labels, those of the treebanks if none are given; trees by paragraphs; and sentences with names."""
    treebanks = {part: list(read_paragraphs(options.data / f"ud-english-{part}/train.conllu"))[: options.limit] for part in ("ewt", "gum")}
    inventory = inventory or inventory_of([sentence for part in treebanks.values() for paragraph in part for sentence in paragraph])
    trees = [paragraph for name, part in treebanks.items() for paragraph in tree_examples(part, inventory, named=name == "gum")]
    return inventory, trees, name_examples(names.read_all(options.data, options.gold))[: options.limit]


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    flat, target = scores.reshape(-1, scores.shape[-1]), gold.reshape(-1)
    return nn.functional.cross_entropy(flat, target, ignore_index=IGNORED, reduction="sum") / (target != IGNORED).sum().clamp(min=1)


def binary_cross_entropy(scores: Tensor, shares: Tensor, known: Tensor) -> Tensor:
    values = nn.functional.binary_cross_entropy_with_logits(scores, shares, reduction="none")
    return (values * known).sum() / known.sum().clamp(min=1)


def tree_loss(model: JointModel, batch: Batch) -> Tensor:
    """Arcs and labels, and half of each tag task, of the ends of sentences, and of names where the treebank has them."""
    heads = batch.labels([example.heads for example in batch.examples])
    scores = run(model, batch, heads.clamp(min=0))
    arcs = scores.arcs.masked_fill(batch.elsewhere(), -1e4)
    loss = cross_entropy(arcs, heads) + cross_entropy(scores.labels, batch.labels([e.deprels for e in batch.examples]))
    for task in TAG_TASKS:
        loss = loss + 0.5 * cross_entropy(scores.tags[task], batch.labels([e.tags[task] for e in batch.examples]))
    ends = batch.labels([e.ends()[:-1] for e in batch.examples])  # that the last word ends one is no news
    loss = loss + 0.5 * binary_cross_entropy(scores.ends, ends.clamp(min=0).float(), ends != IGNORED)
    return loss + 0.5 * cross_entropy(scores.names, batch.labels([e.names for e in batch.examples]))


def name_loss(model: JointModel, batch: Batch) -> Tensor:
    scores = run(model, batch, torch.zeros_like(batch.first))
    return cross_entropy(scores.names, batch.labels([example.names for example in batch.examples]))


def taught_loss(model: JointModel, batch: Batch) -> Tensor:
    """Every task at once, as the teachers see it: cross-entropy against their probabilities, averaged over words."""
    lessons: list[Taught] = [example.taught for example in batch.examples]
    scores = run(model, batch, batch.labels([lesson.heads for lesson in lessons], 0))
    known = batch.words.float()

    def gather(parts: list[np.ndarray], dtype: torch.dtype) -> Tensor:
        out = torch.zeros((*known.shape, parts[0].shape[-1]), dtype=dtype, device=known.device)
        for row, part in zip(out, parts):
            row[: len(part)] = torch.from_numpy(part.astype("float32")).to(dtype)
        return out

    values = {**scores.tags, "deprel": scores.labels, "names": scores.names,
              "arcs": scores.arcs.masked_fill(batch.elsewhere(), -1e4)}
    loss = torch.zeros((), device=known.device)
    for task, weight in TAUGHT_TASKS.items():
        numbers = gather([lesson.numbers[task] for lesson in lessons], torch.long).clamp(max=values[task].shape[-1] - 1)
        shares = gather([lesson.shares[task] for lesson in lessons], torch.float32)
        chosen = values[task].log_softmax(-1).gather(-1, numbers)
        loss = loss - weight * ((shares * chosen).sum(-1) * known).sum() / known.sum()
    ends = gather([lesson.ends[:, None] for lesson in lessons], torch.float32)[..., 0]
    last = torch.nn.functional.pad(batch.words[:, 1:], (0, 1)) == 0
    return loss + 0.5 * binary_cross_entropy(scores.ends, ends, known * ~last)


LOSSES = {"tree": tree_loss, "name": name_loss, "taught": taught_loss}


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    np.random.seed(options.seed)
    vocabulary = Vocabulary(options.data / "encoders/vocab.txt")
    deeper = torch.load(options.start) if options.start else None
    inventory, trees, named = read_data(options, Inventory(**deeper["inventory"]) if deeper else None)
    lessons = [paragraph for path in options.taught for paragraph in read_lessons(path)]
    model = JointModel(EncoderSize(options.layers), inventory)
    if options.encoder:
        model.encoder.load_pretrained(options.encoder)
    if deeper:
        start_from(model, deeper["model"])
    chance = random.Random(options.seed)

    def epoch(number: int) -> list[tuple[str, Batch]]:
        some = chance.sample(named, round(len(named) * options.names_share))
        part = lessons[number % options.epochs :: options.epochs]  # raw text abounds: each epoch reads new paragraphs
        kinds = {"tree": list(shuffled_windows(trees, vocabulary, chance)), "name": some,
                 "taught": list(shuffled_windows(part, vocabulary, chance))}
        steps = [(kind, batch) for kind, examples in kinds.items()
                 for batch in batches_of(examples, vocabulary, PIECES_IN_BATCH, chance, 0.05)]
        chance.shuffle(steps)
        return steps

    first = epoch(0)
    optimizers = Optimizers(model, {"": 1e-3, "encoder.": options.encoder_rate}, options.epochs * len(first), model.encoder.words.weight)
    for number in range(options.epochs):
        start, total, count = time.time(), Counter(), Counter()
        model.train()
        for done, (kind, batch) in enumerate(first if number == 0 else epoch(number)):
            loss = LOSSES[kind](model, batch)
            loss.backward()
            optimizers.step()
            total[kind] += float(loss.detach())
            count[kind] += 1
            if done % 100 == 0:
                means = ", ".join(f"{kind} loss {total[kind] / count[kind]:.3f}" for kind in sorted(count))
                log(options, f"  step {done} of {len(first)}, {time.time() - start:.0f} s, {means}")
        save(model, inventory, options)
        model.eval()
        log(options, f"epoch {number + 1}, {time.time() - start:.0f} s: {json.dumps(measure(model, vocabulary, inventory, options))}")


def measure(model: JointModel, vocabulary: Vocabulary, inventory: Inventory, options: argparse.Namespace) -> dict[str, float]:
    development = list(read_paragraphs(options.data / "ud-english-ewt/dev.conllu"))[: options.limit]
    held_out = names.wikigold_held_out(options.data)[: options.limit]
    windowed = measure_trees(model, vocabulary, inventory, development, windowed=True)
    return {**measure_trees(model, vocabulary, inventory, development), "las beside its neighbours": windowed["las"],
            **measure_ends(model, vocabulary, development), **measure_names(model, vocabulary, held_out, "gold"),
            **measure_names(model, vocabulary, held_out, "wikigold")}


def start_from(model: JointModel, trained: dict[str, Tensor]) -> None:
    """Takes the heads and the first layers of a trained, deeper model; all but its mixes of layers, which have another shape."""
    own = model.state_dict()
    model.load_state_dict({name: trained[name] if name in trained and not name.startswith("mixes.") else own[name] for name in own})


def save(model: JointModel, inventory: Inventory, options: argparse.Namespace) -> None:
    torch.save({"layers": options.layers, "inventory": asdict(inventory), "model": model.state_dict()}, options.out)


def add_data_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="the folder with treebanks, names and encoders")
    parser.add_argument("--gold", type=Path, required=True, help="the annotated articles to learn names from")
    parser.add_argument("--names-share", type=float, default=0.4, help="how many of the name sentences an epoch sees")
    parser.add_argument("--limit", type=int, help="use only so many paragraphs and sentences of each kind (for a smoke run)")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add_data_options(parser)
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write; a log is written beside it")
    parser.add_argument("--encoder", type=Path, help="pretrained weights (.npz); without it the encoder starts at random")
    parser.add_argument("--start", type=Path, help="a checkpoint of a deeper model, to start from its first layers and its heads")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what teachers think of raw text (teach.py)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
