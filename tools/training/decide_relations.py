"""Fits the last decision of the model of relations: a logistic regression over what the network says of a pair and of its rivals.

The network judges each pair by itself. Whether another mention fits the same word better, whether the frames of the lexicon agree, and
of what kind the mentions are, says how far to believe it. Fitted on articles that the network did not learn from, its probabilities are
shares of right relations (Platt 1999); threshold and weights are written for export_relations.py. The program computes the same
features in `PairDecision`.
"""
from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

import torch

from pieces import Vocabulary
from relation_batches import AllowedTypes
from relation_model import PairScores
from relation_scoring import Judged, judge, together
from relation_windows import KINDS, LABELS, Inventory, Window, read_documents
from train_relations import Reader, scored

LEAST = 0.05  # less likely relations are not looked at
CLIP = 4.0
FEATURES = ("logit", "cross", "frame", "other_frame", "back_frame", "not_first", "others", "self", "several", "source_rival", "target_rival",
            "reverse", "reverse_wins", *(f"source_kind:{kind}" for kind in KINDS), *(f"target_kind:{kind}" for kind in KINDS),
            *(f"source_label:{label}" for label in LABELS), *(f"target_label:{label}" for label in LABELS))


def features_of(window: Window, scores: PairScores, allowed: torch.Tensor, inventory: Inventory) -> dict[tuple[int, int], dict[str, float]]:
    """The features of each likely pair and type."""
    logits, chances = scores.types.tolist(), scores.types.sigmoid() * allowed
    triggers = scores.attention.argmax(-1).tolist()
    totals = chances.sum(-1).tolist()
    ends = [tuple(sorted(m["entities"])) for m in window.mentions]
    places = {(p.source, p.target): row for row, p in enumerate(window.pairs)}
    likely = [(row, kind) for row, kind in (chances > LEAST).nonzero().tolist()]
    to_target: dict[tuple, dict[tuple, float]] = {}
    from_source: dict[tuple, dict[tuple, float]] = {}
    for row, kind in likely:
        a, b = ends[window.pairs[row].source], ends[window.pairs[row].target]
        for table, key, rival in ((to_target, (kind, b, triggers[row]), a), (from_source, (kind, a, triggers[row]), b)):
            own = table.setdefault(key, {})
            own[rival] = max(own.get(rival, -math.inf), logits[row][kind])

    def lead(table: dict[tuple, dict[tuple, float]], key: tuple, own: tuple, logit: float) -> float:
        best = max((value for rival, value in table[key].items() if rival != own), default=-math.inf)
        return min(CLIP, max(0.0, best - logit))

    found = {}
    for row, kind in likely:
        pair = window.pairs[row]
        a, b, logit = window.mentions[pair.source], window.mentions[pair.target], logits[row][kind]
        forward, backward = {k for k, onward in pair.frames if onward}, {k for k, onward in pair.frames if not onward}
        back = -math.inf
        if not inventory.types[kind].symmetric and (pair.target, pair.source) in places:
            back = logits[places[pair.target, pair.source]][kind]
        reverse = 0.0 if inventory.types[kind].symmetric else min(CLIP, max(-CLIP, back - logit))
        found[row, kind] = {
            "logit": logit, "cross": float(a["sentence"] != b["sentence"]), "frame": float(kind in forward),
            "other_frame": float(bool(forward - {kind})), "back_frame": float(bool(backward)),
            "not_first": float(max(chances[row].tolist()) > float(chances[row, kind])), "others": totals[row] - float(chances[row, kind]),
            "self": float(pair.source == pair.target), "several": float(len(a["entities"]) * len(b["entities"]) > 1),
            "source_rival": lead(to_target, (kind, ends[pair.target], triggers[row]), ends[pair.source], logit),
            "target_rival": lead(from_source, (kind, ends[pair.source], triggers[row]), ends[pair.target], logit),
            "reverse": reverse, "reverse_wins": float(reverse > 0),
            f"source_kind:{a['kind']}": 1.0, f"target_kind:{b['kind']}": 1.0, f"source_label:{a['label']}": 1.0, f"target_label:{b['label']}": 1.0}
    return found


def likely_relations(reader: Reader, documents: list[dict], inventory: Inventory, vocabulary: Vocabulary) -> list[dict[tuple[int, int, int], list[dict[str, float]]]]:
    """For each article the features of each relation, once for each pair of mentions that may say it."""
    found: list[dict] = [{} for _ in documents]
    allowed = AllowedTypes(inventory).table()
    for sample, scores in scored(reader, documents, inventory, vocabulary):
        window = sample.window
        for (row, kind), features in features_of(window, scores, allowed[torch.from_numpy(sample.allowed).long()], inventory).items():
            pair = window.pairs[row]
            for s in window.mentions[pair.source]["entities"]:
                for t in window.mentions[pair.target]["entities"]:
                    if s != t:
                        found[window.document].setdefault(inventory.relation(s, kind, t), []).append(features)
    return found


class Decision:
    def __init__(self, types: int) -> None:
        self.weights = torch.zeros(len(FEATURES))
        self.weights[0] = 1.0
        self.offset, self.types = torch.zeros(1), torch.zeros(types)

    def chance(self, kind: int, features: dict[str, float]) -> float:
        total = float(self.offset + self.types[kind])
        total += sum(float(self.weights[FEATURES.index(name)]) * value for name, value in features.items())
        return 1 / (1 + math.exp(-total))

    def fit(self, rows: torch.Tensor, kinds: torch.Tensor, right: torch.Tensor, away: float = 1.0, type_away: float = 20.0) -> None:
        """Logistic regression, drawn towards the network's own opinion."""
        start = self.weights.clone()
        parameters = [p.requires_grad_() for p in (self.weights, self.offset, self.types)]
        optimizer = torch.optim.LBFGS(parameters, max_iter=300)

        def closure() -> torch.Tensor:
            optimizer.zero_grad()
            logits = rows @ self.weights + self.offset + self.types[kinds]
            loss = nn_loss(logits, right) + away * ((self.weights - start) ** 2).sum() + type_away * (self.types ** 2).sum()
            loss.backward()
            return loss

        optimizer.step(closure)
        self.weights, self.offset, self.types = (p.detach() for p in parameters)


def nn_loss(logits: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    return torch.nn.functional.binary_cross_entropy_with_logits(logits, right, reduction="sum")


def learn(documents: list[dict], found: list[dict], inventory: Inventory) -> Decision:
    rows, kinds, right = [], [], []
    for document, relations in zip(documents, found):
        keys = list(relations)
        judged = judge([document], [{key: 1.0 for key in keys}], inventory)
        for key, (_, kind, hit, fine) in zip(keys, judged.predictions):
            best = max(relations[key], key=lambda features: features["logit"])
            if hit is not None or not fine:  # a debatable one teaches nothing
                rows.append([best.get(name, 0.0) for name in FEATURES])
                kinds.append(kind)
                right.append(float(hit is not None))
    decision = Decision(len(inventory.types))
    decision.fit(torch.tensor(rows), torch.tensor(kinds), torch.tensor(right))
    return decision


def decide(documents: list[dict], found: list[dict], decision: Decision, inventory: Inventory) -> Judged:
    return judge(documents, [{key: max(decision.chance(key[1], f) for f in relations[key]) for key in relations} for relations in found], inventory)


def main() -> None:
    from export_relations import load

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--candidates", type=Path, required=True)
    parser.add_argument("--development", type=Path, help="candidates that are only measured")
    parser.add_argument("--trunk", type=Path, help="as in training")
    parser.add_argument("--folds", type=int, default=10, help="as in training: the first of each so many documents is held out")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    options = parser.parse_args()
    torch.set_num_threads(1)
    reader, inventory, _ = load(options.checkpoint, options.types, options.trunk)
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    held_out = read_documents(options.candidates)[:: options.folds]
    found = likely_relations(reader, held_out, inventory, vocabulary)
    fifths = []  # each judged by what the others teach
    for fold in range(5):
        others = [i for i in range(len(held_out)) if i % 5 != fold]
        decision = learn([held_out[i] for i in others], [found[i] for i in others], inventory)
        part = list(range(fold, len(held_out), 5))
        fifths.append(decide([held_out[i] for i in part], [found[i] for i in part], decision, inventory))
    crossed = together(fifths)
    threshold = max((crossed.at(t / 50).f1, t / 50) for t in range(10, 40))[1]
    print(f"held out, crossed: threshold {threshold}, {crossed.at(threshold).text()}")
    decision = learn(held_out, found, inventory)
    if options.development:
        development = read_documents(options.development)
        judged = decide(development, likely_relations(reader, development, inventory, vocabulary), decision, inventory)
        print(f"development: {judged.at(threshold).text()}")
    options.out.write_text(json.dumps({
        "threshold": threshold, "offset": float(decision.offset),
        "features": {name: round(float(weight), 4) for name, weight in zip(FEATURES, decision.weights)},
        "types": {t.name: round(float(weight), 4) for t, weight in zip(inventory.types, decision.types)}}, indent=1))


if __name__ == "__main__":
    main()
