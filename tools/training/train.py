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
from conllu import Word, read_sentences
from encoder import EncoderSize
from model import TAG_TASKS, Inventory, JointModel, Scores
from pieces import Vocabulary
from scoring import measure_names, measure_trees
from teach import KEPT, Taught

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


def tree_examples(sentences: list[list[Word]], inventory: Inventory) -> list[Example]:
    numbers = {task: {label: i for i, label in enumerate(getattr(inventory, task))} for task in (*TAG_TASKS, "deprel")}

    def example(sentence: list[Word]) -> Example:
        values = {"upos": [w.upos for w in sentence], "xpos": [w.xpos for w in sentence], "feats": [w.feats for w in sentence],
                  "lemma": [lemmas.rule_of(w.form, w.lemma) for w in sentence]}
        tags = {task: [numbers[task].get(value, IGNORED) for value in values[task]] for task in TAG_TASKS}
        deprels = [numbers["deprel"].get(w.deprel, IGNORED) for w in sentence]
        return Example([w.form for w in sentence], [w.head for w in sentence], deprels, tags)

    return [example(sentence) for sentence in sentences]


def name_examples(sentences: list[names.NamedSentence]) -> list[Example]:
    return [Example(sentence.words, names=sentence.tags, source=sentence.source) for sentence in sentences]


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    flat, target = scores.reshape(-1, scores.shape[-1]), gold.reshape(-1)
    return nn.functional.cross_entropy(flat, target, ignore_index=IGNORED, reduction="sum") / (target != IGNORED).sum().clamp(min=1)


def run(model: JointModel, batch: Batch, heads: Tensor | None = None) -> Scores:
    return model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source, heads)


def tree_loss(model: JointModel, batch: Batch) -> Tensor:
    """Arcs and labels, and half of each tag task."""
    heads = batch.labels([example.heads for example in batch.examples])
    scores = run(model, batch, heads.clamp(min=0))
    beyond = torch.cat((torch.ones_like(batch.words[:, :1]), batch.words), 1) == 0
    arcs = scores.arcs.masked_fill(beyond[:, None], -1e4)
    loss = cross_entropy(arcs, heads) + cross_entropy(scores.labels, batch.labels([e.deprels for e in batch.examples]))
    for task in TAG_TASKS:
        loss = loss + 0.5 * cross_entropy(scores.tags[task], batch.labels([e.tags[task] for e in batch.examples]))
    return loss


def name_loss(model: JointModel, batch: Batch) -> Tensor:
    scores = run(model, batch, torch.zeros_like(batch.first))
    return cross_entropy(scores.names, batch.labels([example.names for example in batch.examples]))


def soft_cross_entropy(scores: Tensor, shares: Tensor, known: Tensor) -> Tensor:
    """Cross-entropy against the teachers' probabilities, averaged over the words that there are."""
    return -((shares * scores.log_softmax(-1)).sum(-1) * known).sum() / known.sum()


def taught_loss(model: JointModel, batch: Batch) -> Tensor:
    """Every task at once, as the teachers see it."""
    lessons: list[Taught] = [example.taught for example in batch.examples]
    heads = batch.labels([lesson.heads for lesson in lessons], 0)
    scores = run(model, batch, heads)
    known = batch.words.float()
    rows, words = known.shape

    def gather(parts: list[np.ndarray], width: int, dtype: torch.dtype = torch.float32) -> Tensor:
        out = torch.zeros((rows, words, width), dtype=dtype)
        for row, part in zip(out, parts):
            row[: part.shape[0], : part.shape[1]] = torch.from_numpy(part.astype("float32")).to(dtype)
        return out

    beyond = torch.cat((torch.ones_like(batch.words[:, :1]), batch.words), 1) == 0
    arcs = scores.arcs.masked_fill(beyond[:, None], -1e4)
    loss = soft_cross_entropy(arcs, gather([lesson.arcs for lesson in lessons], words + 1), known)
    loss = loss + soft_cross_entropy(scores.names, gather([lesson.names for lesson in lessons], scores.names.shape[-1]), known)
    for task, value in {**scores.tags, "deprel": scores.labels}.items():
        numbers = gather([lesson.numbers[task] for lesson in lessons], KEPT, torch.long)
        shares = gather([lesson.shares[task] for lesson in lessons], KEPT)
        chosen = value.log_softmax(-1).gather(-1, numbers)
        part = -((shares * chosen).sum(-1) * known).sum() / known.sum()
        loss = loss + (1.0 if task == "deprel" else 0.5) * part
    return loss


LOSSES = {"tree": tree_loss, "name": name_loss, "taught": taught_loss}


class Optimizers:
    """AdamW for dense weights and sparse Adam for the piece embeddings, one schedule: warm-up, then linearly down to 0."""

    def __init__(self, model: JointModel, encoder_rate: float, head_rate: float, steps: int) -> None:
        sparse = [model.encoder.words.weight]
        encoder = [p for p in model.encoder.parameters() if p is not sparse[0]]
        heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
        self.dense = torch.optim.AdamW(
            [{"params": encoder, "lr": encoder_rate}, {"params": heads, "lr": head_rate}],
            betas=(0.9, 0.98), eps=1e-6, weight_decay=0.05)
        self.sparse = torch.optim.SparseAdam(sparse, lr=encoder_rate, betas=(0.9, 0.98), eps=1e-6)
        self.clipped = [*encoder, *heads]
        warm = max(1, round(0.08 * steps))

        def share(step: int) -> float:
            return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))

        self.schedules = [torch.optim.lr_scheduler.LambdaLR(optimizer, share) for optimizer in (self.dense, self.sparse)]

    def step(self) -> None:
        nn.utils.clip_grad_norm_(self.clipped, 5.0)
        for optimizer, schedule in zip((self.dense, self.sparse), self.schedules):
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    np.random.seed(options.seed)
    vocabulary = Vocabulary(options.data / "encoders/vocab.txt")
    training = [s for part in ("ud-english-ewt", "ud-english-gum") for s in read_sentences(options.data / part / "train.conllu")]
    inventory = inventory_of(training)
    trees = tree_examples(training, inventory)[: options.limit]
    named = name_examples(names.read_all(options.data, options.gold))[: options.limit]
    lessons = [Example(lesson.words, taught=lesson) for path in options.taught for lesson in pickle.loads(path.read_bytes())]
    model = JointModel(EncoderSize(options.layers), inventory)
    if options.encoder:
        model.encoder.load_pretrained(options.encoder)
    chance = random.Random(options.seed)

    def epoch(number: int) -> list[tuple[str, Batch]]:
        some = chance.sample(named, round(len(named) * options.names_share))
        part = lessons[number % options.epochs :: options.epochs]  # raw text abounds: each epoch reads new sentences
        kinds = {"tree": trees, "name": some, "taught": part}
        steps = [(kind, batch) for kind, examples in kinds.items()
                 for batch in batches_of(examples, vocabulary, PIECES_IN_BATCH, chance, 0.05)]
        chance.shuffle(steps)
        return steps

    first = epoch(0)
    optimizers = Optimizers(model, options.encoder_rate, 1e-3, options.epochs * len(first))
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
        figures = {**measure_trees(model, vocabulary, inventory, options.data / "ud-english-ewt/dev.conllu", options.limit),
                   **measure_names(model, vocabulary, names.wikigold_held_out(options.data)[: options.limit])}
        log(options, f"epoch {number + 1}, {time.time() - start:.0f} s: {json.dumps(figures)}")


def save(model: JointModel, inventory: Inventory, options: argparse.Namespace) -> None:
    torch.save({"layers": options.layers, "inventory": asdict(inventory), "model": model.state_dict()}, options.out)


def log(options: argparse.Namespace, line: str) -> None:
    print(line, flush=True)
    with options.out.with_suffix(".log").open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with treebanks, names and encoders")
    parser.add_argument("--gold", type=Path, required=True, help="the annotated articles to learn names from")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint to write; a log is written beside it")
    parser.add_argument("--encoder", type=Path, help="pretrained weights (.npz); without it the encoder starts at random")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--names-share", type=float, default=0.4, help="how many of the name sentences an epoch sees")
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what teachers think of raw text (teach.py)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, help="use only so many sentences of each kind (for a smoke run)")
    return parser.parse_args()


if __name__ == "__main__":
    main()
