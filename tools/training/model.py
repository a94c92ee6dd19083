"""One encoder with many heads: tags, lemma rules, dependency trees (Dozat and Manning 2017) and names."""
from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from encoder import Dropout, Encoder, EncoderSize, gelu

TAG_TASKS = ("upos", "xpos", "feats", "lemma")


@dataclass(frozen=True)
class Inventory:
    """The labels of each task, in the order of their scores."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    deprel: list[str]
    names: list[str]
    sources: list[str]


class LayerMixes(nn.Module):
    """A learned average of the encoder's layers (Peters et al. 2018) for each group of heads, starting at the top one."""

    def __init__(self, layers: int, groups: int) -> None:
        super().__init__()
        self.groups = groups
        start = torch.full((groups, layers + 1), -2.0)
        start[:, -1] = 2.0
        self.weights = nn.Parameter(start)

    def forward(self, states: list[Tensor]) -> tuple[Tensor, ...]:
        stacked = torch.stack([state.flatten() for state in states])
        return tuple(mix.view(states[0].shape) for mix in (self.weights.softmax(-1) @ stacked).unbind(0))


class Biaffine(nn.Module):
    """Scores every pair of words: `score[b, i, k, j]` of dependent i and head j for label k; heads get a bias feature."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.width, self.labels = width, labels
        self.weight = nn.Parameter(torch.zeros(labels, width + 1, width + 1))

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Of the same heads for all dependents, `heads[b, j]`, or of some heads of each one's own, `heads[b, i, j]`."""
        left = self._left(dependents)
        if heads.dim() == 4:
            return left @ _with_one(heads).transpose(2, 3)
        # (b, i, d) x (d, k * e) -> (b, i, k, e), then with (b, j, e) -> (b, i, k, j)
        scores = left.flatten(1, 2) @ _with_one(heads).transpose(1, 2)
        return scores.view(*dependents.shape[:2], self.labels, heads.shape[1])

    def _left(self, dependents: Tensor) -> Tensor:
        size = self.width + 1
        left = _with_one(dependents) @ self.weight.permute(1, 0, 2).reshape(size, self.labels * size)
        return left.view(*dependents.shape[:2], self.labels, size)


def _with_one(x: Tensor) -> Tensor:
    return nn.functional.pad(x, (0, 1), value=1.0)


class Projection(nn.Module):
    def __init__(self, hidden: int, width: int, dropout: float) -> None:
        super().__init__()
        self.linear = nn.Linear(hidden, width)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        return self.dropout(gelu(self.linear(x)))


@dataclass
class Scores:
    """What the heads say of a batch: words are along axis 1; heads of arcs start with the root."""

    tags: dict[str, Tensor]
    arcs: Tensor
    labels: Tensor  # of all pairs (b, i, k, j), or of the given heads (b, i, k)
    names: Tensor
    ends: Tensor  # how likely it is (logits) that a sentence ends with a word
    words: Tensor  # vectors of words for a model of relations


class JointModel(nn.Module):
    def __init__(self, size: EncoderSize, inventory: Inventory, arc_width: int = 300, label_width: int = 128) -> None:
        super().__init__()
        self.encoder = Encoder(size)
        self.mixes = LayerMixes(size.layers, 5)
        self.tag_dropout, self.tree_dropout = Dropout(0.2), Dropout(0.3)
        self.tags = nn.ModuleDict({task: nn.Linear(size.hidden, len(getattr(inventory, task))) for task in TAG_TASKS})
        self.arc_dependent = Projection(size.hidden, arc_width, 0.3)
        self.arc_head = Projection(size.hidden, arc_width, 0.3)
        self.arc = Biaffine(arc_width, 1)
        self.label_dependent = Projection(size.hidden, label_width, 0.3)
        self.label_head = Projection(size.hidden, label_width, 0.3)
        self.label = Biaffine(label_width, len(inventory.deprel))
        self.source = nn.Embedding(len(inventory.sources), size.hidden)
        self.name_hidden = Projection(size.hidden, 256, 0.2)
        self.names = nn.Linear(256, len(inventory.names))
        self.ends_hidden = Projection(2 * size.hidden, 128, 0.2)
        self.ends = nn.Linear(128, 1)
        nn.init.zeros_(self.source.weight)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.normal_(self.arc.weight, std=0.02)

    def forward(self, pieces: Tensor, shapes: Tensor, initial: Tensor, mask: Tensor, first: Tensor, last: Tensor,
                source: Tensor, heads: Tensor | None = None) -> Scores:
        """`first` and `last` give for each word the place of its first and last piece; place 0 is [CLS], the root.

        With `heads` (numbers of words, 0 the root) labels are scored for these arcs only, which training needs.
        """
        states = self.encoder(pieces, shapes, initial, mask)
        tag_state, tree_state, name_state, end_state, vectors = self.mixes(states)

        def words_of(state: Tensor) -> Tensor:
            def at(places: Tensor) -> Tensor:
                return state.gather(1, places[..., None].expand(-1, -1, state.shape[-1]))

            return (at(first) + at(last)) * 0.5

        tagged = self.tag_dropout(words_of(tag_state))
        tree_words = self.tree_dropout(words_of(tree_state))
        tree_heads = torch.cat((tree_state[:, :1], tree_words), 1)
        named = words_of(name_state) + self.source(source)[:, None]
        ended = words_of(end_state)
        followed = torch.cat((ended, nn.functional.pad(ended[:, 1:], (0, 0, 0, 1))), -1)  # each word beside the next one
        label_dependents, label_heads = self.label_dependent(tree_words), self.label_head(tree_heads)
        arcs = self.arc(self.arc_dependent(tree_words), self.arc_head(tree_heads))[:, :, 0]
        if heads is None:
            labels = self.label(label_dependents, label_heads)
        else:
            chosen = label_heads.gather(1, heads[..., None].expand(-1, -1, label_heads.shape[-1]))
            labels = self.label(label_dependents, chosen[:, :, None])[..., 0]
        return Scores(
            tags={task: head(tagged) for task, head in self.tags.items()},
            arcs=arcs,
            labels=labels,
            names=self.names(self.name_hidden(named)),
            ends=self.ends(self.ends_hidden(followed))[..., 0],
            words=words_of(vectors),
        )
