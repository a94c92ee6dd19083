"""Cross-validates listed and learnt: the frames of the lexicon alone, learnt heads alone, and both, with the mentions given.

The heads, a few layers over the word vectors of a language model that has seen no relation, learn in each fold from the documents of
the others. Alone, they are told nothing of the lexicon, neither frames nor what words may mean. The threshold is fitted on all folds
at once. The vectors of each window are made once, since the encoder under them does not learn.
"""
from __future__ import annotations

import argparse
import random
import time
from pathlib import Path
from typing import Iterator

import torch
from torch import Tensor

from pieces import Vocabulary
from prepare_relations import inventory_of
from relation_batches import AllowedTypes, RelationBatch, Sample, batch_of, groups_of
from relation_losses import annotated_loss
from relation_model import PairScores, RelationModel, Trunk
from relation_scoring import best_threshold, judge, together
from relation_windows import Inventory, read_documents
from runs import Optimizers, add_half_option, prepare
from train_relations import PAIRS_A_PIECE, TOLD_A_THOUSAND_PIECES, build, found_in, read_trunk, samples_of, scores_of

def without_lexicon(document: dict) -> dict:
    return {**document, "features": [[] for _ in document["features"]], "frames": []}


class Batches:
    def __init__(self, inventory: Inventory, pieces: int) -> None:
        self._inventory, self._pieces = inventory, pieces

    def of(self, samples: list[Sample], chance: random.Random | None = None) -> Iterator[tuple[list[Sample], RelationBatch]]:
        for group in groups_of(samples, self._pieces, PAIRS_A_PIECE * self._pieces, chance):
            yield group, batch_of(group, len(self._inventory.features), len(self._inventory.types))


@torch.no_grad()
def vectors_of(trunk: Trunk, samples: list[Sample], batches: Batches) -> dict[tuple[int, int], Tensor]:
    """The vectors of the words of each window, (W, hidden) in 16 bits, by its document and place."""
    trunk.eval()
    found = {}
    for group, batch in batches.of(samples):
        for sample, vectors in zip(group, trunk(batch)):
            found[place_of(sample)] = vectors[: len(sample.first)].half()
    return found


def place_of(sample: Sample) -> tuple[int, int]:
    return sample.window.document, sample.window.offset


def vectors_of_batch(group: list[Sample], batch: RelationBatch, vectors: dict[tuple[int, int], Tensor]) -> Tensor:
    return torch.nn.utils.rnn.pad_sequence([vectors[place_of(sample)].float() for sample in group], batch_first=True)


def train(model: RelationModel, samples: list[Sample], vectors: dict[tuple[int, int], Tensor], batches: Batches, inventory: Inventory,
          options: argparse.Namespace) -> None:
    chance = random.Random(options.seed)
    allowed = AllowedTypes(inventory).table()
    steps = options.epochs * sum(1 for _ in groups_of(samples, options.pieces, PAIRS_A_PIECE * options.pieces, None))
    optimizers = Optimizers(model, {"": options.head_rate, "encoder.": options.own_rate}, steps)
    least = TOLD_A_THOUSAND_PIECES * options.pieces / 1_000
    model.train()
    for _ in range(options.epochs):
        for group, batch in batches.of(samples, chance):
            batch = batch.hide_frames(options.hidden_frames)
            scores = model.score(model.encode(batch, vectors_of_batch(group, batch, vectors)), batch)
            loss, told = annotated_loss(scores, batch, allowed)
            (loss / (least + told)).backward()
            optimizers.step()


@torch.no_grad()
def scored(model: RelationModel, samples: list[Sample], vectors: dict[tuple[int, int], Tensor], batches: Batches) -> Iterator[tuple[Sample, PairScores]]:
    model.eval()
    for group, batch in batches.of(samples):
        yield from scores_of(group, model.score(model.encode(batch, vectors_of_batch(group, batch, vectors)), batch))


def frames_of(document: dict, inventory: Inventory) -> dict[tuple[int, int, int], float]:
    """What the frames say, as if it were predicted."""
    found = {}
    for frame in document["frames"]:
        if (kind := inventory.type_numbers.get(frame["type"])) is not None:
            for s in document["mentions"][frame["source"]]["entities"]:
                for t in document["mentions"][frame["target"]]["entities"]:
                    if s != t:
                        found[inventory.relation(s, kind, t)] = 1.0
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=Path, required=True, help="annotated candidates, as relgraph candidates --gold writes them")
    parser.add_argument("--trunk", type=Path, required=True, help="a checkpoint of a language model (restore.py)")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained weights (.npz), whose last layers the heads start with")
    parser.add_argument("--layers", type=int, default=2, help="of the heads, over words")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--pieces", type=int, default=1_000, help="pieces of a batch")
    parser.add_argument("--own-rate", type=float, default=4e-4, help="of the layers")
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--hidden-frames", type=float, default=0.15, help="how often the frames of a window are hidden")
    parser.add_argument("--limit", type=int, help="use only so many documents (for a smoke run)")
    parser.add_argument("--threads", type=int, default=1)
    add_half_option(parser)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    prepare("cpu", options.half)
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    documents = read_documents(options.candidates)[: options.limit]
    inventory = inventory_of(documents, options.types)
    batches = Batches(inventory, options.pieces)
    frames = together(judge(documents[fold :: options.folds], [frames_of(d, inventory) for d in documents[fold :: options.folds]], inventory)
                      for fold in range(options.folds))
    print(f"frames alone: {frames.at(0.5).text()}", flush=True)
    both = samples_of(documents, inventory, vocabulary, marked=True)
    alone = samples_of([without_lexicon(document) for document in documents], inventory, vocabulary, marked=True)
    start = time.time()
    vectors = vectors_of(read_trunk(options.trunk), [sample for own in both for sample in own], batches)
    print(f"{len(vectors)} windows, {time.time() - start:.0f} s", flush=True)
    for name, samples in (("learnt heads alone", alone), ("both", both)):
        judged = []
        for fold in range(options.folds):
            start = time.time()
            torch.manual_seed(options.seed)
            model = build(options.layers, inventory, over_vectors=True)
            model.encoder.load_pretrained(options.encoder)
            train(model, [s for i, own in enumerate(samples) if i % options.folds != fold for s in own], vectors, batches, inventory, options)
            held_out = list(range(fold, len(documents), options.folds))
            found = found_in(scored(model, [s for i in held_out for s in samples[i]], vectors, batches), len(documents), inventory)
            judged.append(judge([documents[i] for i in held_out], [found[i] for i in held_out], inventory))
            threshold = best_threshold(judged[-1])[0]
            print(f"{name}, fold {fold + 1}: {judged[-1].at(threshold).text()}, {time.time() - start:.0f} s", flush=True)
        whole = together(judged)
        print(f"{name}: {whole.at(best_threshold(whole)[0]).text()}", flush=True)


if __name__ == "__main__":
    main()
