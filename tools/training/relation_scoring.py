"""Precision and recall of relations of whole articles, as `relgraph evaluate` counts typed edges, but for the ends being given."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Iterable

from relation_windows import Inventory


@dataclass(frozen=True)
class Figures:
    right: int
    wrong: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.wanted)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def text(self) -> str:
        return f"F1 {self.f1:.4f} P {self.precision:.3f} R {self.recall:.3f}"


@dataclass
class Judged:
    """Each prediction as its probability and what it hits: clear relations (by number), or None for a debatable one, or nothing."""

    wanted: int
    predictions: list[tuple[float, int, tuple | None, bool]]  # probability, type, the clear relation it gives, whether it is no mistake

    def at(self, threshold: float) -> Figures:
        chosen = [p for p in self.predictions if p[0] >= threshold]
        return Figures(len({p[2] for p in chosen if p[2] is not None}), sum(not p[3] for p in chosen), self.wanted)


def together(parts: Iterable[Judged]) -> Judged:
    """What was judged part by part, as one."""
    whole = Judged(0, [])
    for number, part in enumerate(parts):
        whole.wanted += part.wanted
        whole.predictions += [(chance, kind, (number, *hit) if hit else None, fine) for chance, kind, hit, fine in part.predictions]
    return whole


def judge(documents: list[dict], found: list[dict[tuple[int, int, int], float]], inventory: Inventory) -> Judged:
    wanted, predictions = 0, []
    for number, (document, chances) in enumerate(zip(documents, found)):
        gold = [r for r in document["gold"] if r["type"] in inventory.type_numbers]
        wanted += sum(not r["debatable"] for r in gold)
        golds = [e["gold"] for e in document["entities"]]
        for (s, kind, t), chance in chances.items():
            matches = []
            for place, r in enumerate(gold):
                types = {r["type"], *r["alternatives"]}
                if inventory.types[kind].name in types:
                    straight = golds[s] in r["source"] and golds[t] in r["target"]
                    back = inventory.types[kind].symmetric and golds[t] in r["source"] and golds[s] in r["target"]
                    if (straight or back) and golds[s] >= 0 and golds[t] >= 0:
                        matches.append(place)
            clear = [m for m in matches if not gold[m]["debatable"]]
            predictions.append((chance, kind, (number, clear[0]) if clear else None, bool(matches)))
    return Judged(wanted, predictions)


def best_threshold(judged: Judged) -> tuple[float, float, float, float]:
    best = max((judged.at(t / 50).f1, t / 50) for t in range(5, 45))
    figures = judged.at(best[1])
    return best[1], figures.f1, figures.precision, figures.recall
