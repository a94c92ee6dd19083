"""Trains the model of relations on annotated articles as `relgraph candidates` writes them; see README.md for the commands."""
from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from encoder import EncoderSize
from pieces import END, MASK, START, Vocabulary, openings_of, shape_of
from relation_model import PairScores, RelationModel, WindowTensors
from relation_scoring import Judged, best_threshold, judge
from runs import Optimizers, log
from teach_relations import Lesson, Lessons
from relation_windows import (KINDS, LABELS, Annotations, Inventory, NameSwaps, Window, coarse, labels_of, read_documents, read_types, windows_of)

PIECES_IN_BATCH = 1_000
LONGEST = 190


def inventory_of(documents: list[dict], types: Path) -> Inventory:
    features = documents[0]["feature_names"]
    relations = Counter(coarse(r) for d in documents for r in d["relations"])
    xpos = Counter(x for d in documents for x in d["xpos"])
    arcs = Counter(r for d in documents for r in d["relations"])
    return Inventory(read_types(types), features, ["_", *sorted(relations)], ["_", *sorted(xpos)], ["_", *sorted(arcs)])


def to_tensors(window: Window, words: list[str], inventory: Inventory, vocabulary: Vocabulary, chance: random.Random | None = None,
               mask_rate: float = 0.0, frame_loss: float = 0.0) -> WindowTensors:
    pieces, shapes, initial, word_of, first, last = [vocabulary.ids[START]], [0], [0], [len(words)], [], []
    for number, (word, opens) in enumerate(zip(words, openings_of(words))):
        cut = vocabulary.word_pieces(word)
        if chance and chance.random() < mask_rate:
            cut = (vocabulary.ids[MASK],) * len(cut)
        first.append(len(pieces))
        pieces.extend(cut)
        last.append(len(pieces) - 1)
        shapes.extend([shape_of(word)] * len(cut))
        initial.extend([opens] * len(cut))
        word_of.extend([number] * len(cut))
    pieces.append(vocabulary.ids[END])
    word_of.append(len(words))
    count = len(words)
    features = torch.zeros(count, len(inventory.features))
    for row, numbers in enumerate(window.features):
        features[row, numbers] = 1
    marks, heads = [0] * count, [0] * count
    for mention in sorted(window.mentions, key=lambda m: m["start"] - m["end"]):  # the innermost last
        for word in range(mention["start"], mention["end"]):
            marks[word] = 1 + LABELS.index(mention["label"])
        heads[mention["head"]] = 1 + KINDS.index(mention["kind"])
    sentences = [0] * count
    for number, start in enumerate(window.sentence_starts):
        sentences[start:] = [number] * (count - start)
    types, pairs = len(inventory.types), window.pairs
    forward, backward = torch.zeros(len(pairs), types), torch.zeros(len(pairs), types)
    deaf = chance is not None and chance.random() < frame_loss
    for row, pair in enumerate(pairs):
        for kind, onward in pair.frames:
            if not deaf and not (chance and chance.random() < 0.5 * frame_loss):
                (forward if onward else backward)[row, kind] = 1
    long = torch.tensor
    return WindowTensors(
        long(pieces), long(shapes + [0]), long(initial + [0]), long(word_of), long(first), long(last), features,
        long(window.relations), long(window.xpos), long(marks), long(heads), long(sentences),
        long([m["head"] for m in window.mentions]), long([m["start"] for m in window.mentions]),
        long([LABELS.index(m["label"]) for m in window.mentions]), long([KINDS.index(m["kind"]) for m in window.mentions]),
        torch.from_numpy(window.roles),
        long([p.source for p in pairs]), long([p.target for p in pairs]),
        long([p.distances for p in pairs]), forward, backward)


def run(model: RelationModel, batch: list[WindowTensors]) -> list[PairScores]:
    longest = max(len(w.pieces) for w in batch)

    def pad(values: list[Tensor]) -> Tensor:
        return torch.stack([nn.functional.pad(v, (0, 0) * (v.dim() - 1) + (0, longest - v.shape[0])) for v in values])

    mask = torch.arange(longest)[None] < torch.tensor([len(w.pieces) for w in batch])[:, None]
    states = model.encode(pad([w.pieces for w in batch]), pad([w.shapes for w in batch]), pad([w.initial for w in batch]), mask.long(),
                          pad([model.known(w) for w in batch]))
    return [model.score(row, w) for row, w in zip(states, batch)]


def loss_of(window: Window, scores: PairScores, tensors: WindowTensors, allowed: Tensor) -> tuple[Tensor, float]:
    pairs = window.pairs
    target, known = torch.zeros_like(scores.types), allowed.float()
    for row, pair in enumerate(pairs):
        for kind in pair.positive:
            target[row, kind] = 1
        for kind in pair.unknown:
            known[row, kind] = 0
        known[row] *= pair.weight
    known = torch.maximum(known, target * torch.tensor([[p.weight] for p in pairs]))
    loss = (nn.functional.binary_cross_entropy_with_logits(scores.types, target, reduction="none") * known).sum()
    told = [row for row, pair in enumerate(pairs) if pair.positive and pair.evidence]
    for row in told:
        pair = pairs[row]
        begin, end = pair.evidence
        if begin < end:
            loss = loss - 0.2 * pair.weight * scores.attention[row, begin:end].logsumexp(-1)
        if pair.trigger is not None and pair.trigger < scores.attention.shape[1]:
            loss = loss - 0.2 * pair.weight * scores.attention[row, pair.trigger]
        if pair.status is not None:
            loss = loss + 0.3 * pair.weight * nn.functional.cross_entropy(scores.statuses[row][None], torch.tensor([pair.status]))
        if pair.negated is not None:
            loss = loss + 0.3 * pair.weight * nn.functional.binary_cross_entropy_with_logits(scores.negated[row], torch.tensor(float(pair.negated)))
    return loss + 0.5 * _sentence_loss(window, scores, tensors), float(sum(len(p.positive) for p in pairs))


def taught_loss(lesson: Lesson, scores: PairScores, allowed: Tensor) -> tuple[Tensor, float]:
    """The probabilities that a teacher gives, and, where it is fairly sure, the words that it looks at, the status and negation."""
    target = torch.zeros_like(scores.types)
    target[lesson.rows.long(), lesson.kinds.long()] = lesson.chances.float()
    loss = (nn.functional.binary_cross_entropy_with_logits(scores.types, target, reduction="none") * allowed.float()).sum()
    sure = lesson.sure.long()
    if len(sure):
        loss = loss - 0.2 * (lesson.attention.float() * scores.attention[sure]).sum()
        loss = loss - 0.3 * (lesson.statuses.float() * scores.statuses[sure].log_softmax(-1)).sum()
        loss = loss + 0.3 * nn.functional.binary_cross_entropy_with_logits(scores.negated[sure], lesson.negated.float(), reduction="sum")
    return loss, float(lesson.chances.float().sum())


def _sentence_loss(window: Window, scores: PairScores, tensors: WindowTensors) -> Tensor:
    """A sentence tells a type where one of its words does."""
    sentences = int(tensors.sentences[-1]) + 1
    target, known = torch.zeros(sentences, scores.types.shape[1]), torch.ones(sentences, scores.types.shape[1])
    for pair in window.pairs:
        places = {int(tensors.sentences[window.mentions[end]["head"]]) for end in (pair.source, pair.target)}
        if pair.evidence and pair.evidence[0] < pair.evidence[1]:
            places = {int(tensors.sentences[word]) for word in range(*pair.evidence)}
        for place in places:
            for kind in pair.positive:
                target[place, kind] = 1
            for kind in pair.unknown:
                known[place, kind] = 0
    known = torch.maximum(known, target)
    told = torch.stack([scores.word_types[tensors.sentences == s].logsumexp(0) for s in range(sentences)]) - 3.0
    return (nn.functional.binary_cross_entropy_with_logits(told, target, reduction="none") * known).sum()


def batches_of(windows: list[Window], vocabulary: Vocabulary, chance: random.Random | None) -> list[list[Window]]:
    lengths = [2 + sum(len(vocabulary.word_pieces(word)) for word in window.words) for window in windows]
    noise = (lambda: chance.uniform(-3, 3)) if chance else (lambda: 0.0)
    groups: list[list[int]] = [[]]
    for _, i in sorted((length + noise(), i) for i, length in enumerate(lengths)):
        if groups[-1] and (len(groups[-1]) + 1) * max(lengths[i], lengths[groups[-1][-1]]) > PIECES_IN_BATCH:
            groups.append([])
        groups[-1].append(i)
    if chance:
        chance.shuffle(groups)
    return [[windows[i] for i in group] for group in groups if group]


def allowed_of(window: Window, document: dict, inventory: Inventory) -> Tensor:
    labels = [labels_of(document, m) for m in window.mentions]
    return torch.tensor([inventory.allowed(labels[p.source], labels[p.target]) for p in window.pairs])


def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    np.random.seed(options.seed)
    chance = random.Random(options.seed)
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    documents = read_documents(options.candidates)[: options.limit]
    folded = len(documents)
    documents += [d for path in options.annotated for d in read_documents(path)]
    deeper = torch.load(options.start) if options.start else None
    inventory = (Inventory(read_types(options.types), deeper["features"], deeper["relations"], deeper["xpos"], deeper["arcs"]) if deeper
                 else inventory_of(documents, options.types))
    held_out = [i for i in range(folded) if options.folds and i % options.folds == options.fold]
    learnt = [i for i in range(len(documents)) if i not in set(held_out)]
    development = read_documents(options.development) if options.development else []
    model = RelationModel(EncoderSize(options.layers), len(inventory.types), len(inventory.features), len(inventory.relations), len(inventory.xpos), inventory.roles.count)
    if options.encoder:
        model.encoder.load_pretrained(options.encoder)
    if deeper:
        start_from(model, deeper["model"])
    if options.frozen:
        model.freeze(options.frozen)
    swaps = NameSwaps([documents[i] for i in learnt])
    marked: dict[int, Annotations] = {i: Annotations(documents[i], inventory) for i in learnt}

    lessons = [Lessons.read(path) for path in options.taught]
    told: dict[int, Lesson] = {}  # what is taught of a window, by its identity

    def epoch(number: int) -> list[list[Window]]:
        windows: list[Window] = []
        told.clear()
        for part in lessons:
            for lesson in part.lessons[number % options.epochs :: options.epochs] if options.once else part.lessons:
                window = lesson.window(part.documents, inventory, vocabulary)
                told[id(window)] = lesson
                windows.append(window)
        for i in learnt:
            if i < folded and chance.random() >= options.share:
                continue
            limit = chance.uniform(40, LONGEST)
            for window in windows_of(i, documents[i], inventory, vocabulary, limit):
                if window.pairs:
                    marked[i].mark(window)
                    windows.append(window)
        return batches_of(windows, vocabulary, chance)

    first = epoch(0)
    optimizers = Optimizers(model, options.encoder_rate, options.head_rate, options.epochs * len(first))
    for number in range(options.epochs):
        start, total, count = time.time(), 0.0, 0.0
        model.train()
        batches = first if number == 0 else epoch(number)
        for done, batch in enumerate(batches):
            tensors = []
            for window in batch:
                swapped = id(window) not in told and chance.random() < options.swaps
                words = swaps.apply(window, documents[window.document], chance) if swapped else window.words
                tensors.append(to_tensors(window, words, inventory, vocabulary, chance, 0.05, options.frame_loss if id(window) not in told else 0.0))
            parts = [taught_loss(told[id(window)], scores, told[id(window)].allowed(window, lessons, inventory)) if id(window) in told
                     else loss_of(window, scores, t, allowed_of(window, documents[window.document], inventory))
                     for window, scores, t in zip(batch, run(model, tensors), tensors)]
            positives = sum(part[1] for part in parts)
            loss = sum(part[0] for part in parts) / (20 + positives)
            loss.backward()
            optimizers.step()
            total += float(loss.detach()) * (20 + positives)
            count += 20 + positives
            if done % 50 == 0:
                log(options, f"  step {done} of {len(batches)}, {time.time() - start:.0f} s, loss {total / count:.3f}")
        torch.save({"layers": options.layers, "features": inventory.features, "relations": inventory.relations, "xpos": inventory.xpos, "arcs": inventory.arcs,
                    "types": [t.name for t in inventory.types], "model": model.state_dict()}, options.out)
        model.eval()
        line = [f"epoch {number + 1}, {time.time() - start:.0f} s"]
        if held_out:
            judged = predict(model, [documents[i] for i in held_out], inventory, vocabulary)
            threshold, f1, precision, recall = best_threshold(judged)
            line.append(f"held out: threshold {threshold:.2f} F1 {f1:.4f} P {precision:.3f} R {recall:.3f}")
            if development:
                line.append("dev " + predict(model, development, inventory, vocabulary).at(threshold).text())
        log(options, "; ".join(line))


@torch.no_grad()
def predict(model: RelationModel, documents: list[dict], inventory: Inventory, vocabulary: Vocabulary) -> Judged:
    """The best probability of each relation of each article, beside what is annotated."""
    windows = [w for i, d in enumerate(documents) for w in windows_of(i, d, inventory, vocabulary, 158) if w.pairs]
    found: list[dict[tuple[int, int, int], float]] = [{} for _ in documents]
    for batch in batches_of(windows, vocabulary, None):
        tensors = [to_tensors(w, w.words, inventory, vocabulary) for w in batch]
        for window, scores in zip(batch, run(model, tensors)):
            chances = scores.types.sigmoid() * allowed_of(window, documents[window.document], inventory)
            for row, kind in (chances > 0.05).nonzero().tolist():
                pair = window.pairs[row]
                a, b = window.mentions[pair.source], window.mentions[pair.target]
                for s in a["entities"]:
                    for t in b["entities"]:
                        if s != t:
                            key = (min(s, t), kind, max(s, t)) if inventory.types[kind].symmetric else (s, kind, t)
                            found[window.document][key] = max(found[window.document].get(key, 0.0), float(chances[row, kind]))
    return judge(documents, found, inventory)


def start_from(model: RelationModel, trained: dict[str, Tensor]) -> None:
    """Takes the heads and the first layers of a trained model that is as deep or deeper."""
    own = model.state_dict()
    model.load_state_dict({name: trained.get(name, values) for name, values in own.items()})


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=Path, required=True, help="what relgraph candidates wrote of annotated articles")
    parser.add_argument("--annotated", type=Path, nargs="*", default=[], help="more candidates, none of them held out (annotations.py)")
    parser.add_argument("--share", type=float, default=1.0, help="how much of the first candidates each epoch reads")
    parser.add_argument("--development", type=Path, help="the same of a development set, measured after each epoch")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--encoder", type=Path, help="pretrained weights (.npz)")
    parser.add_argument("--start", type=Path, help="a checkpoint of a deeper model, to start from its first layers and its heads")
    parser.add_argument("--taught", type=Path, nargs="*", default=[], help="what a teacher thinks of raw text (teach_relations.py)")
    parser.add_argument("--once", action="store_true", help="each epoch reads another part of what is taught")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=12)
    parser.add_argument("--frozen", type=int, default=0, help="how many first layers stay as they are")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--folds", type=int, default=10, help="0 to hold nothing out")
    parser.add_argument("--fold", type=int, default=0)
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--swaps", type=float, default=0.3, help="the share of windows whose names are swapped")
    parser.add_argument("--frame-loss", type=float, default=0.15, help="how often the frames of a window are hidden")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    main()
