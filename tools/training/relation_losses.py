"""What the model of relations is trained to say: annotated answers, or what teachers think."""
from __future__ import annotations

from dataclasses import dataclass, fields

import torch
from torch import Tensor, nn

from relation_batches import RelationBatch
from relation_model import PairScores


def annotated_loss(scores: PairScores, w: RelationBatch, allowed: Tensor) -> tuple[Tensor, float]:
    """Types of all pairs; of those that are told the words that tell them, status and negation; the types that each sentence tells.

    `allowed` is the table of AllowedTypes. The second value is the number of relations told.
    """
    weight = (w.weight * w.pair_mask)[..., None]
    known = allowed[w.allowed].float() * (1 - w.unknown) * weight
    known = torch.maximum(known, w.positive * weight)
    loss = (_binary(scores.types, w.positive) * known).sum()
    told = (w.evidence[..., 1] > w.evidence[..., 0]).nonzero()
    if len(told):
        rows = tuple(told.t())
        evidence, attention = w.evidence[rows], scores.attention[rows]
        places = torch.arange(attention.shape[1], device=attention.device)[None]
        inside = (places >= evidence[:, :1]) & (places < evidence[:, 1:])
        loss = loss - 0.2 * (w.weight[rows] * attention.masked_fill(~inside, -1e9).logsumexp(-1)).sum()
    loss = loss - 0.2 * _of_told(w, w.trigger, lambda rows, words: scores.attention[rows].gather(1, words[:, None])[:, 0])
    loss = loss + 0.3 * _of_told(w, w.status, lambda rows, status: nn.functional.cross_entropy(scores.statuses[rows], status, reduction="none"))
    loss = loss + 0.3 * _of_told(w, w.negated, lambda rows, negated: _binary(scores.negated[rows], negated.float()))
    return loss + 0.5 * _sentence_loss(scores, w), float(w.positive.sum())


def _of_told(w: RelationBatch, answers: Tensor, value) -> Tensor:
    """The weighted sum of a value over the pairs that have an answer."""
    told = (answers >= 0).nonzero()
    if not len(told):
        return torch.zeros((), device=answers.device)
    rows = tuple(told.t())
    return (w.weight[rows] * value(rows, answers[rows])).sum()


def _sentence_loss(scores: PairScores, w: RelationBatch) -> Tensor:
    """A sentence tells a type where one of its words does."""
    numbers = torch.arange(w.sentence_positive.shape[1], device=w.sentences.device)
    own = w.sentences[:, None] == numbers[None, :, None]  # (B, S, W)
    told = scores.word_types[:, None].masked_fill(~own[..., None], -1e4).logsumexp(2) - 3.0
    known = own.any(-1)[..., None].float() * torch.maximum(1 - w.sentence_unknown, w.sentence_positive)
    return (_binary(told, w.sentence_positive) * known).sum()


def _binary(logits: Tensor, target: Tensor) -> Tensor:
    return nn.functional.binary_cross_entropy_with_logits(logits, target, reduction="none")


LEAST = 0.004  # smaller probabilities are taught as 0
SURE = 0.2  # a pair is sure from so probable a type on


@dataclass
class Lesson:
    """What teachers think of a batch: every probable type, and of sure pairs, N of them, the rest; probabilities in half precision."""

    places: Tensor  # (., 3) row, pair and type
    chances: Tensor  # (.)
    sure: Tensor  # (N, 2) row and pair
    attention: Tensor  # (N, W)
    statuses: Tensor  # (N, 4)
    negated: Tensor  # (N)

    @staticmethod
    def of(opinions: list[PairScores], w: RelationBatch, allowed: Tensor) -> "Lesson":
        """The mean of what several teachers say."""
        def mean(values: list[Tensor]) -> Tensor:
            return torch.stack(values).mean(0)

        types = mean([o.types.sigmoid() for o in opinions]) * allowed[w.allowed] * w.pair_mask[..., None]
        places, sure = (types > LEAST).nonzero(), (types.max(-1).values > SURE).nonzero()
        rows = tuple(sure.t())
        return Lesson(places.short().cpu(), types[tuple(places.t())].half().cpu(), sure.short().cpu(), mean([o.attention[rows].exp() for o in opinions]).half().cpu(),
                      mean([o.statuses[rows].softmax(-1) for o in opinions]).half().cpu(), mean([o.negated[rows].sigmoid() for o in opinions]).half().cpu())

    def to(self, device: torch.device | str) -> "Lesson":
        return Lesson(*(getattr(self, f.name).to(device, non_blocking=True) for f in fields(self)))


def taught_loss(scores: PairScores, w: RelationBatch, lesson: Lesson, allowed: Tensor) -> tuple[Tensor, float]:
    """The probabilities that teachers give, and, where they are fairly sure, the words that they look at, the status and negation."""
    target = torch.zeros_like(scores.types)
    target[tuple(lesson.places.long().t())] = lesson.chances.float()
    loss = (_binary(scores.types, target) * allowed[w.allowed] * w.pair_mask[..., None]).sum()
    if len(lesson.sure):
        rows = tuple(lesson.sure.long().t())
        loss = loss - 0.2 * (lesson.attention.float() * scores.attention[rows]).sum()
        loss = loss - 0.3 * (lesson.statuses.float() * scores.statuses[rows].log_softmax(-1)).sum()
        loss = loss + 0.3 * _binary(scores.negated[rows], lesson.negated.float()).sum()
    return loss, float(lesson.chances.float().sum())
