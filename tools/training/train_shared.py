"""Trains the language model and a model of relations over its word vectors together, so that one encoder serves both; see README.md.

Each step reads a batch of trees or names and a batch of relations. A small model of relations, a few layers over words, then does what
one with an encoder of its own does: relations want other things of the encoder than trees do, and get their say while it learns.
"""
from __future__ import annotations

import argparse
import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import asdict
from itertools import count
from pathlib import Path
from typing import Iterator

import torch
from torch import Tensor, nn

from batches import Batch, batches_of
from encoder import EncoderSize
from model import Inventory as Labels, JointModel
from pieces import MASK, Vocabulary
from relation_batches import AllowedTypes, RelationBatch, Sample
from relation_losses import Lesson
from relation_model import Trunk
from relation_windows import Inventory
from runs import Optimizers, add_half_option, log, prepare
from train import LOSSES, add_data_options, measure, read_data, read_lessons
from train_relations import TOLD_A_THOUSAND_PIECES, Reader, build, loss_of, measured, mixed, read_samples, relation_groups, save, split
from windows import shuffled_windows


class SharedModel(nn.Module):
    """A language model whose encoder is the trunk of a model of relations."""

    def __init__(self, language: JointModel, reader: Reader) -> None:
        super().__init__()
        self.encoder = language.encoder
        self.language, self.reader = language, reader
        reader.trunk.encoder = language.encoder


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    prepare(options.device, options.half)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    vocabulary = Vocabulary(options.data / "encoders/vocab.txt")
    started = torch.load(options.start_language, map_location="cpu", weights_only=False) if options.start_language else None
    labels, trees, named = read_data(options, Labels(**started["inventory"]) if started else None)
    prepared, inventory = read_samples(options)
    held_out, learnt = split(prepared, options.folds, options.fold)
    size = EncoderSize(options.layers)
    language = JointModel(size, labels)
    language.encoder.load_pretrained(options.encoder)
    if started:
        language.load_state_dict(started["model"])
    language = language.to(options.device)
    reader = Reader(build(options.own_layers, inventory, over_vectors=True), Trunk(size), options.device)
    reader.model.encoder.load_pretrained(options.encoder)
    if started:
        reader.trunk.mix.data.copy_(language.mixes.weights[-1].detach())
    if options.start:
        reader.start_from(options.start, inventory)
    shared = SharedModel(language, reader)
    allowed = AllowedTypes(inventory).table().to(options.device)

    read = [paragraph for path in options.language_taught for paragraph in read_lessons(path)]

    def language_batches(epoch: int) -> list[tuple[str, Batch]]:
        windows = list(shuffled_windows(trees, vocabulary, chance))
        kinds = {"tree": chance.sample(windows, round(len(windows) * options.trees_share)),
                 "name": chance.sample(named, round(len(named) * options.names_share)),
                 "taught": list(shuffled_windows(read[epoch :: options.epochs], vocabulary, chance))}
        steps = [(kind, batch) for kind, examples in kinds.items() for batch in batches_of(examples, vocabulary, options.language_pieces, chance, 0.05)]
        chance.shuffle(steps)
        return steps

    def relation_batches() -> Iterator[tuple[RelationBatch, Lesson | None]]:
        """Without an end: the annotated samples, cut after cut, among what is taught from the time on that it is there."""
        lessons: list[tuple[list[Sample], Lesson]] = []
        for round_number in count():
            if options.taught and not lessons and all(path.exists() for path in options.taught):
                lessons = [lesson for path in options.taught for lesson in torch.load(path, weights_only=False)]
                log(options, f"  {len(lessons)} batches are taught")
            groups = relation_groups(prepared, learnt, round_number, options, chance)
            yield from mixed(groups, chance.sample(lessons, round(len(lessons) * options.taught_share)), inventory, options.workers, chance)

    def language_step(kind: str, batch: Batch) -> Tensor:
        with torch.autocast("cuda", torch.bfloat16) if options.device.startswith("cuda") else nullcontext():
            loss = LOSSES[kind](language, batch.to(options.device))
        loss.backward()
        return loss.detach()

    def relation_step(batch: RelationBatch, lesson: Lesson | None) -> Tensor:
        batch = batch.to(options.device).mask_words(options.masked, vocabulary.ids[MASK])
        loss, told = loss_of(reader, batch, lesson, allowed, options.hidden_frames)
        loss = loss / (TOLD_A_THOUSAND_PIECES * options.pieces / 1_000 + told)
        (options.relation_weight * loss).backward()
        return loss.detach()

    spoken = language_batches(0)
    relations = relation_batches()
    rates = {"": options.head_rate, "encoder.": options.encoder_rate, "reader.model.encoder.": options.own_rate}
    optimizers = Optimizers(shared, rates, options.epochs * len(spoken), language.encoder.words.weight)
    pool = ThreadPoolExecutor(2 if options.side_by_side else 1)
    for epoch in range(options.epochs):
        start, totals = time.time(), {}
        shared.train()
        for step, (kind, batch) in enumerate(spoken if epoch == 0 else language_batches(epoch)):
            losses = {kind: pool.submit(language_step, kind, batch), "relations": pool.submit(relation_step, *next(relations))}
            for name, loss in losses.items():
                sum_of, number = totals.get(name, (0.0, 0))
                totals[name] = (sum_of + loss.result(), number + 1)
            optimizers.step()
            if step % 50 == 49:
                means = ", ".join(f"{name} {float(sum_of) / number:.3f}" for name, (sum_of, number) in sorted(totals.items()))
                log(options, f"  step {step + 1} of {len(spoken)}, {time.time() - start:.0f} s, losses: {means}")
        save_both(shared, options, labels, inventory)
        line = [f"epoch {epoch + 1}, {time.time() - start:.0f} s"]
        if epoch % options.measured == options.measured - 1 or epoch == options.epochs - 1:
            shared.eval()
            if held_out:
                line.append(measured(reader, options, held_out, inventory, vocabulary))
            if options.language:
                line.append(json.dumps(measure(language, vocabulary, labels, options)))
        log(options, "; ".join(line))


def save_both(shared: SharedModel, options: argparse.Namespace, labels: Labels, inventory: Inventory) -> None:
    """The language model at --out, the model of relations beside it (.relations.pt)."""
    with torch.no_grad():
        shared.language.mixes.weights[-1] = shared.reader.trunk.mix
    language = {name: value.detach().cpu() for name, value in shared.language.state_dict().items()}
    torch.save({"layers": options.layers, "inventory": asdict(labels), "model": language}, options.out)
    save(shared.reader, options.own_layers, inventory, options.out.with_suffix(".relations.pt"))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    add_data_options(parser)
    parser.add_argument("--samples", type=Path, required=True, help="what prepare_relations.py wrote")
    parser.add_argument("--candidates", type=Path, required=True, help="the first candidates that the samples were made of, to measure those held out")
    parser.add_argument("--development", type=Path, help="candidates of a development set, measured beside")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained weights (.npz)")
    parser.add_argument("--start-language", type=Path, help="a checkpoint of a language model as deep, to start from (restore.py, blend.py)")
    parser.add_argument("--start", type=Path, help="a checkpoint of a model of relations to start from, see start_from in train_relations.py")
    parser.add_argument("--language-taught", type=Path, nargs="*", default=[], help="what language models think of raw text (teach.py), so that trees stay right on text from which relations are learnt")
    parser.add_argument("--trees-share", type=float, default=1.0, help="how much of the treebanks each epoch reads")
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what teachers think of raw text (teach_relations.py); may be written while the training runs")
    parser.add_argument("--taught-share", type=float, default=1.0, help="how much of it each epoch reads")
    parser.add_argument("--out", type=Path, required=True, help="the language model's checkpoint; that of relations and a log are written beside it")
    parser.add_argument("--layers", type=int, default=12, help="of the shared encoder")
    parser.add_argument("--own-layers", type=int, default=3, help="of the model of relations, over words")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--measured", type=int, default=1, help="measure each so many epochs, and the last one")
    parser.add_argument("--language", action="store_true", help="measure trees and names, too, which takes a minute")
    parser.add_argument("--folds", type=int, default=10, help="of the documents; 0 to hold nothing out")
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--share", type=float, default=1.0, help="how much of the first candidates each epoch reads")
    parser.add_argument("--pieces", type=int, default=1_000, help="pieces of a batch of relations")
    parser.add_argument("--language-pieces", type=int, default=1_000, help="pieces of a batch of trees or names")
    parser.add_argument("--relation-weight", type=float, default=1.0)
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--own-rate", type=float, default=3e-4, help="of the own layers")
    parser.add_argument("--masked", type=float, default=0.05, help="the share of words that are masked")
    parser.add_argument("--hidden-frames", type=float, default=0.15, help="how often the frames of a window are hidden")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--workers", type=int, default=0, help="processes that put batches together")
    parser.add_argument("--threads", type=int, default=1, help="of one product")
    parser.add_argument("--side-by-side", action="store_true", help="read trees and relations at the same time, on two cores")
    add_half_option(parser)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
