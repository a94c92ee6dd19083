"""Trains the model of relations on samples that prepare_relations.py made; see README.md for the commands."""
from __future__ import annotations

import argparse
import random
import time
from contextlib import nullcontext
from pathlib import Path
from typing import Iterable, Iterator, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader

from encoder import EncoderSize
from pieces import MASK, Vocabulary
from relation_batches import AllowedTypes, Prepared, RelationBatch, Sample, batch_of, groups_of, sample_of
from relation_losses import Lesson, annotated_loss, taught_loss
from relation_model import PairScores, RelationModel, Trunk
from relation_scoring import Judged, best_threshold, judge
from relation_windows import PIECES_IN_WINDOW, Annotations, Inventory, RoleFeatures, read_documents, read_types, windows_of
from runs import Optimizers, add_half_option, log, prepare

TOLD_A_THOUSAND_PIECES = 20  # added to the relations of a batch where its loss is divided by them, so that few do not weigh too much
PAIRS_A_PIECE = 8  # a batch of so many pieces has at most so many times more pairs


class Batches:
    """Groups of samples as a data set of whole batches, which worker processes put together ahead of their use."""

    def __init__(self, groups: list[list[Sample]], features: int, types: int) -> None:
        self._groups, self._features, self._types = groups, features, types

    def __len__(self) -> int:
        return len(self._groups)

    def __getitem__(self, number: int) -> RelationBatch:
        return batch_of(self._groups[number], self._features, self._types)

    def read(self, workers: int) -> Iterator[RelationBatch]:
        more = {"prefetch_factor": 4} if workers else {}
        return iter(DataLoader(self, batch_size=None, shuffle=False, num_workers=workers, **more))


def build(layers: int, inventory: Inventory, over_vectors: bool) -> RelationModel:
    """A new model for the numbers of an inventory."""
    return RelationModel(EncoderSize(layers), len(inventory.types), len(inventory.features), len(inventory.relations), len(inventory.xpos),
                         inventory.roles.count, over_vectors=over_vectors)


class Reader(nn.Module):
    """A model, and the trunk under it if it has one, on a device, in 16-bit arithmetic where that is a GPU."""

    def __init__(self, model: RelationModel, trunk: Trunk | None, device: str) -> None:
        super().__init__()
        self.model, self.trunk, self.device = model.to(device), trunk.to(device) if trunk else None, device
        self._mixed = device.startswith("cuda")

    def scores(self, batch: RelationBatch) -> PairScores:
        with torch.autocast("cuda", torch.bfloat16) if self._mixed else nullcontext():
            words = self.model.encode(batch, self._vectors(batch))
        return self.model.score(words.float(), batch)

    def _vectors(self, batch: RelationBatch) -> Tensor | None:
        if self.trunk is None:
            return None
        if self._learns_trunk():
            return self.trunk(batch)
        with torch.no_grad():
            states = self.trunk.encoder(batch.pieces, batch.shapes, batch.initial, batch.piece_mask)
        return self.trunk.of(states, batch)

    def train(self, mode: bool = True) -> "Reader":
        super().train(mode)
        if self.trunk is not None and not self._learns_trunk():
            self.trunk.eval()
        return self

    def start_from(self, path: Path, inventory: Inventory) -> None:
        """Takes from a checkpoint what fits (see start_from), and how it mixes the layers of its trunk."""
        trained = torch.load(path, map_location=self.device, weights_only=False)
        start_from(self.model, renumbered(trained, inventory, self.model.state_dict()))
        if self.trunk and "mix" in trained:
            self.trunk.mix.data.copy_(trained["mix"])

    def _learns_trunk(self) -> bool:
        return any(p.requires_grad for p in self.trunk.encoder.parameters())


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    prepare(options.device, options.half)
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    prepared, inventory = read_samples(options)
    held_out, learnt = split(prepared, options.folds, options.fold, options.never)
    reader = Reader(build(options.layers, inventory, options.trunk is not None), read_trunk(options.trunk) if options.trunk else None, options.device)
    model = reader.model
    if options.encoder:
        model.encoder.load_pretrained(options.encoder)
    if options.start:
        reader.start_from(options.start, inventory)
    if options.frozen:
        model.freeze(options.frozen)
    allowed = AllowedTypes(inventory).table().to(options.device)
    lessons: list[tuple[list[Sample], Lesson]] = [lesson for path in options.taught for lesson in torch.load(path, weights_only=False)]
    workers = 0 if options.device == "cpu" else options.workers

    def steps(own: list[list[Sample]]) -> Iterator[tuple[RelationBatch, Lesson | None]]:
        return mixed(own, chance.sample(lessons, round(len(lessons) * options.taught_share)), inventory, workers, chance)

    first = relation_groups(prepared, learnt, 0, options, chance)
    total_steps = options.epochs * (len(first) + round(len(lessons) * options.taught_share))
    rates = {"": options.head_rate, "model.encoder.": options.encoder_rate}
    optimizers = Optimizers(reader, rates, total_steps, getattr(model.encoder, "words", None) and model.encoder.words.weight)
    batch_size = TOLD_A_THOUSAND_PIECES * options.pieces / 1_000
    for epoch in range(options.epochs):
        start, total, count, done = time.time(), torch.zeros((), device=options.device), 0.0, 0
        reader.train(True)
        for batch, lesson in steps(first if epoch == 0 else relation_groups(prepared, learnt, epoch, options, chance)):
            batch = batch.to(options.device).mask_words(options.masked, vocabulary.ids[MASK])
            loss, told = loss_of(reader, batch, lesson, allowed, options.hidden_frames)
            (loss / (batch_size + told)).backward()
            optimizers.step()
            total += loss.detach()
            count += batch_size + told
            done += 1
            if done % 50 == 0:
                log(options, f"  step {done}, {time.time() - start:.0f} s, loss {float(total) / count:.3f}")
        save(reader, options.layers, inventory, options.out)
        line = [f"epoch {epoch + 1}, {done} steps, {time.time() - start:.0f} s"]
        if held_out and (epoch % options.measured == options.measured - 1 or epoch == options.epochs - 1):
            line.append(measured(reader, options, held_out, inventory, vocabulary))
        log(options, "; ".join(line))


def read_samples(options: argparse.Namespace) -> tuple[Prepared, Inventory]:
    prepared = Prepared.read(options.samples)
    return prepared, Inventory(read_types(options.types), **prepared.inventory)


def mixed(own: list[list[Sample]], taught: list[tuple[list[Sample], Lesson]], inventory: Inventory, workers: int,
          chance: random.Random) -> Iterator[tuple[RelationBatch, Lesson | None]]:
    """The annotated batches, and in between those that are taught."""
    order = [*((group, None) for group in own), *taught]
    chance.shuffle(order)
    batches = Batches([group for group, _ in order], len(inventory.features), len(inventory.types)).read(workers)
    yield from zip(batches, (lesson for _, lesson in order))


def relation_groups(prepared: Prepared, learnt: list[int], epoch: int, options: argparse.Namespace, chance: random.Random) -> list[list[Sample]]:
    """The annotated samples of an epoch, as they go into batches."""
    chosen = [i for i in learnt if i >= prepared.folded or chance.random() < options.share]
    samples = [s for i in chosen for s in prepared.samples[i][epoch % len(prepared.samples[i])]]
    return list(groups_of(samples, options.pieces, PAIRS_A_PIECE * options.pieces, chance))


def split(prepared: Prepared, folds: int, fold: int, never: int = 0) -> tuple[list[int], list[int]]:
    """The numbers of the documents that are held out, and of those learnt from; every so many of `never` are neither."""
    left = [i for i in range(prepared.folded) if not never or i % never]
    held_out = left[fold::folds] if folds else []
    out = {*range(prepared.folded)} - {*left} | {*held_out}
    return held_out, [i for i in range(len(prepared.samples)) if i not in out]


def measured(reader: Reader, options: argparse.Namespace, held_out: list[int], inventory: Inventory, vocabulary: Vocabulary) -> str:
    documents = read_documents(options.candidates)
    judged = predict(reader, [documents[i] for i in held_out], inventory, vocabulary)
    threshold, f1, precision, recall = best_threshold(judged)
    line = f"held out: threshold {threshold:.2f} F1 {f1:.4f} P {precision:.3f} R {recall:.3f}"
    if options.development:
        line += "; dev " + predict(reader, read_documents(options.development), inventory, vocabulary).at(threshold).text()
    return line


def samples_of(documents: Sequence[dict], inventory: Inventory, vocabulary: Vocabulary, marked: bool = False) -> list[list[Sample]]:
    """The windows of each document that have pairs, cut as the program does; with their answers, if they are to be learnt from."""
    types = AllowedTypes(inventory)
    found: list[list[Sample]] = [[] for _ in documents]
    for number, document in enumerate(documents):
        annotations = Annotations(document, inventory) if marked else None
        for window in windows_of(number, document, inventory, vocabulary, PIECES_IN_WINDOW):
            if window.pairs:
                if annotations:
                    annotations.mark(window)
                sample = sample_of(window, document, window.words, inventory, types, vocabulary)
                sample.window = window
                found[number].append(sample)
    return found


@torch.no_grad()
def scored(reader: Reader, documents: list[dict], inventory: Inventory, vocabulary: Vocabulary) -> Iterator[tuple[Sample, PairScores]]:
    """Each window of the documents, cut as the program does, with the scores of its pairs, without those that fill up a batch."""
    reader.train(False)
    samples = [sample for own in samples_of(documents, inventory, vocabulary) for sample in own]
    pieces = 1_000 if reader.device == "cpu" else 16_000
    for group in groups_of(samples, pieces, PAIRS_A_PIECE * pieces, None):
        batch = batch_of(group, len(inventory.features), len(inventory.types)).to(reader.device)
        scores = reader.scores(batch)
        yield from scores_of(group, scores)


def scores_of(group: list[Sample], scores: PairScores) -> Iterator[tuple[Sample, PairScores]]:
    """Those of each sample of a batch, without the pairs and words that fill it up."""
    scores = PairScores(*(getattr(scores, name).float().cpu() for name in ("types", "attention", "statuses", "negated", "word_types")))
    for row, sample in enumerate(group):
        pairs, words = len(sample.source), len(sample.first)
        yield sample, PairScores(scores.types[row, :pairs], scores.attention[row, :pairs, :words], scores.statuses[row, :pairs],
                                 scores.negated[row, :pairs], scores.word_types[row, :words])


def predict(reader: Reader, documents: list[dict], inventory: Inventory, vocabulary: Vocabulary) -> Judged:
    """The best probability of each relation of each article, beside what is annotated."""
    return judge(documents, found_in(scored(reader, documents, inventory, vocabulary), len(documents), inventory), inventory)


def found_in(windows: Iterable[tuple[Sample, PairScores]], documents: int, inventory: Inventory) -> list[dict[tuple[int, int, int], float]]:
    """The best probability of each relation of so many documents."""
    allowed = AllowedTypes(inventory).table()
    found: list[dict[tuple[int, int, int], float]] = [{} for _ in range(documents)]
    for sample, scores in windows:
        chances = scores.types.sigmoid() * allowed[torch.from_numpy(sample.allowed.astype(np.int64))]
        window = sample.window
        for row, kind in (chances > 0.05).nonzero().tolist():
            pair = window.pairs[row]
            a, b = window.mentions[pair.source], window.mentions[pair.target]
            for s in a["entities"]:
                for t in b["entities"]:
                    if s != t:
                        key = inventory.relation(s, kind, t)
                        found[window.document][key] = max(found[window.document].get(key, 0.0), float(chances[row, kind]))
    return found


def renumbered(trained: dict, inventory: Inventory, own: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of a checkpoint with the rows of its tables as the inventory numbers them; of names new to it the rows of `own`."""
    roles = RoleFeatures(trained["arcs"]).names, inventory.roles.names
    tables = {"relations": (trained["relations"], inventory.relations), "xpos": (trained["xpos"], inventory.xpos), "source_role": roles, "target_role": roles}
    weights = dict(trained["model"])
    for table, (old, new) in tables.items():
        places = {name: i for i, name in enumerate(old)}
        rows = own[f"{table}.weight"].clone()
        known = [i for i, name in enumerate(new) if name in places]
        rows[known] = weights[f"{table}.weight"][[places[new[i]] for i in known]]
        weights[f"{table}.weight"] = rows
    return weights


def start_from(model: RelationModel, trained: dict[str, Tensor]) -> None:
    """Takes the heads and the layers of a trained model that is as deep or deeper.

    Over pieces these are its first layers; over vectors the last ones of a model over pieces, and some spread evenly, with the last and,
    if it is not the only one, the first, of a model over vectors.
    """
    own = model.state_dict()
    if model.over_vectors:
        depth, count = 1 + max(int(name.split(".")[2]) for name in trained if name.startswith("encoder.layers.")), len(model.encoder.layers)
        if "encoder.vectors.weight" in trained:
            kept = [depth - 1 - round(i * (depth - 1) / max(1, count - 1)) for i in reversed(range(count))]
            rest = {name: values for name, values in trained.items() if not name.startswith("encoder.layers.")}
        else:
            kept = list(range(depth - count, depth))
            rest = {name: values for name, values in trained.items() if not name.startswith("encoder.")}
        trained = {**rest, **{name.replace(f"layers.{old}.", f"layers.{new}.", 1): values for new, old in enumerate(kept)
                              for name, values in trained.items() if name.startswith(f"encoder.layers.{old}.")}}
    fitting = {name: values for name, values in trained.items() if name in own and own[name].shape == values.shape}
    model.load_state_dict({**own, **fitting})


def read_trunk(path: Path) -> Trunk:
    """The encoder of a language model, which does not learn; the mix of its layers does."""
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)
    trunk = Trunk(EncoderSize(checkpoint["layers"]))
    own = trunk.state_dict()
    trunk.load_state_dict({name: checkpoint["model"].get(name, values) for name, values in own.items()})
    trunk.encoder.requires_grad_(False)
    return trunk


def loss_of(reader: Reader, batch: RelationBatch, lesson: Lesson | None, allowed: Tensor, frame_loss: float) -> tuple[Tensor, float]:
    """The loss of a batch that is annotated, some of its frames hidden, or taught; and the number of relations told."""
    if lesson is None:
        return annotated_loss(reader.scores(batch.hide_frames(frame_loss)), batch, allowed)
    return taught_loss(reader.scores(batch), batch, lesson.to(reader.device), allowed)


def save(reader: Reader, layers: int, inventory: Inventory, path: Path) -> None:
    """The model with its inventory; of a trunk only the mix of its layers, since it stays as it is or is saved elsewhere."""
    weights = {name: value.detach().cpu() for name, value in reader.model.state_dict().items()}
    mix = {"mix": reader.trunk.mix.detach().cpu()} if reader.trunk else {}
    torch.save({"layers": layers, "features": inventory.features, "relations": inventory.relations, "xpos": inventory.xpos, "arcs": inventory.arcs,
                "types": [t.name for t in inventory.types], "model": weights, **mix}, path)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--samples", type=Path, required=True, help="what prepare_relations.py wrote")
    parser.add_argument("--candidates", type=Path, required=True, help="the first candidates that the samples were made of, to measure those held out")
    parser.add_argument("--share", type=float, default=1.0, help="how much of the first candidates each epoch reads")
    parser.add_argument("--development", type=Path, help="candidates of a development set, measured beside")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--encoder", type=Path, help="pretrained weights (.npz)")
    parser.add_argument("--trunk", type=Path, help="a checkpoint of the language model whose word vectors are to be read (restore.py); it stays as it is")
    parser.add_argument("--start", type=Path, help="a checkpoint to start from, see start_from")
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what teachers think of raw text (teach_relations.py)")
    parser.add_argument("--taught-share", type=float, default=1.0, help="how much of it each epoch reads")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--frozen", type=int, default=0, help="how many first layers stay as they are")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--measured", type=int, default=1, help="measure each so many epochs, and the last one")
    parser.add_argument("--never", type=int, default=0, help="every so many documents, the first one first, are left out of everything")
    parser.add_argument("--folds", type=int, default=10, help="of the others; 0 to hold nothing out")
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--pieces", type=int, default=1_000, help="pieces of a batch")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--masked", type=float, default=0.05, help="the share of words that are masked")
    parser.add_argument("--hidden-frames", type=float, default=0.15, help="how often the frames of a window are hidden")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--workers", type=int, default=2, help="processes that put batches together, beside a GPU")
    parser.add_argument("--threads", type=int, default=1)
    add_half_option(parser)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.frozen and options.trunk:
        parser.error("--frozen is for an encoder over pieces; a trunk stays as it is.")
    return options


if __name__ == "__main__":
    main()
