"""Scores pairs of mentions for relations: an encoder of its own, types of predicate words, and an attention from pairs to words.

Whether a mention is the source or target of what a word tells is scored for each word, from their vectors and from how they stand in
the tree; a pair is told where both fit one word that tells the type. A pair sees its two mentions, the words between and around them that it attends to (supervised by the annotated evidence), and
what frames of the lexicon say. A type is scored by the pair and by the words that it attends to: types of words are learnt from
all sentences that tell the type, so rare types need few pairs.
"""
from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from encoder import Dropout, Encoder, EncoderSize, gelu
from relation_windows import DISTANCES, GAPS, KINDS, LABELS, SENTENCE_STEPS, STATUSES, TREE_STEPS


@dataclass
class WindowTensors:
    """One window; T pieces, W words, M mentions, P pairs."""

    pieces: Tensor  # (T)
    shapes: Tensor  # (T)
    initial: Tensor  # (T)
    word_of: Tensor  # (T) the word of each piece; W for the marks at both ends
    first: Tensor  # (W)
    last: Tensor  # (W)
    features: Tensor  # (W, F) 0 or 1
    relations: Tensor  # (W)
    xpos: Tensor  # (W)
    marks: Tensor  # (W) 1 + the label of the innermost mention of the word, or 0
    heads: Tensor  # (W) 1 + the kind of the mention that the word is the head of, or 0
    sentences: Tensor  # (W)
    mention_head: Tensor  # (M)
    mention_start: Tensor  # (M)
    mention_label: Tensor  # (M)
    mention_kind: Tensor  # (M)
    roles: Tensor  # (W, M, 2), see RoleFeatures
    source: Tensor  # (P)
    target: Tensor  # (P)
    distances: Tensor  # (P, 4)
    forward_frames: Tensor  # (P, R) 0 or 1
    backward_frames: Tensor  # (P, R)


@dataclass
class PairScores:
    types: Tensor  # (P, R) logits
    attention: Tensor  # (P, W) logarithms
    statuses: Tensor  # (P, 4) logits
    negated: Tensor  # (P) logits
    word_types: Tensor  # (W, R) logits


class RelationModel(nn.Module):
    def __init__(self, size: EncoderSize, types: int, features: int, relations: int, xpos: int, roles: int, width: int = 256) -> None:
        super().__init__()
        hidden = size.hidden
        self.encoder = Encoder(size)
        self.features = nn.Linear(features, hidden, bias=False)
        self.relations = nn.Embedding(relations, hidden)
        self.xpos = nn.Embedding(xpos, hidden)
        self.marks = nn.Embedding(len(LABELS) + 1, hidden)
        self.heads = nn.Embedding(len(KINDS) + 1, hidden)
        self.word_dropout = Dropout(0.2)
        self.mention_label = nn.Embedding(len(LABELS), 32)
        self.mention_kind = nn.Embedding(len(KINDS), 32)
        self.as_source = nn.Linear(2 * hidden + 64, width)
        self.as_target = nn.Linear(2 * hidden + 64, width)
        self.source_query = nn.Linear(width, 128)
        self.target_query = nn.Linear(width, 128)
        self.key = nn.Linear(hidden, 128)
        self.value = nn.Linear(hidden, width)
        self.salience = nn.Linear(hidden, 1)
        self.source_role = nn.Embedding(roles, 2)
        self.target_role = nn.Embedding(roles, 2)
        self.role_word = nn.Linear(hidden, 64)
        self.as_source_role = nn.Linear(width, 64)
        self.as_target_role = nn.Linear(width, 64)
        self.told = nn.Parameter(torch.full((types,), 0.3))
        self.position = nn.Embedding(4, 1)  # before both, between, after both, in another sentence
        self.word_types = nn.Linear(hidden, types)
        self.distances = nn.ModuleList(nn.Embedding(count, width) for count in (DISTANCES, SENTENCE_STEPS, TREE_STEPS + 1, GAPS))
        self.forward_frames = nn.Linear(types, width, bias=False)
        self.backward_frames = nn.Linear(types, width, bias=False)
        self.frame_gain = nn.Parameter(torch.ones(types))
        self.norm = nn.LayerNorm(width)
        self.pair_dropout = Dropout(0.3)
        self.deep = nn.Linear(width, width)
        self.types = nn.Linear(width, types)
        self.statuses = nn.Linear(width, len(STATUSES))
        self.negated = nn.Linear(width, 1)
        for added in (self.features, self.relations, self.xpos, self.marks, self.heads, self.position, self.source_role, self.target_role):
            nn.init.zeros_(added.weight)
        for module in (*self.distances, self.forward_frames, self.backward_frames):
            nn.init.normal_(module.weight, std=0.02)
        nn.init.constant_(self.types.bias, -4.0)
        nn.init.constant_(self.word_types.bias, -1.0)
        nn.init.normal_(self.word_types.weight, std=0.01)

    def freeze(self, layers: int) -> None:
        """Trains only the encoder's later layers and the heads."""
        self.encoder.freeze(layers)
        for early in (self.features, self.relations, self.xpos, self.marks, self.heads):
            early.requires_grad_(False)

    def encode(self, pieces: Tensor, shapes: Tensor, initial: Tensor, mask: Tensor, added: Tensor) -> Tensor:
        """(B, T) to (B, T, hidden); `added` from `known`."""
        return self.encoder(pieces, shapes, initial, mask, added)[-1]

    def known(self, w: WindowTensors) -> Tensor:
        """(T, hidden): what the program knows of the word of each piece."""
        words = self.features(w.features) + self.relations(w.relations) + self.xpos(w.xpos) + self.marks(w.marks) + self.heads(w.heads)
        return torch.cat((words, torch.zeros_like(words[:1])))[w.word_of]

    def score(self, states: Tensor, w: WindowTensors) -> PairScores:
        """The pairs of a window from the states of its pieces, (T, hidden)."""
        words = self.word_dropout((states[w.first] + states[w.last]) * 0.5)
        known = torch.cat((self.mention_label(w.mention_label), self.mention_kind(w.mention_kind)), -1)
        mentions = torch.cat((words[w.mention_head], words[w.mention_start], known), -1)
        sources, targets = self.as_source(mentions), self.as_target(mentions)
        keys = self.key(words)
        from_source = (self.source_query(sources) @ keys.t())[w.source]
        from_target = (self.target_query(targets) @ keys.t())[w.target]
        outside = self._outside(w) * -1e4
        roles = (self._role(self.as_source_role(sources), self.source_role, words, w)[w.source]
                 + self._role(self.as_target_role(targets), self.target_role, words, w)[w.target])
        logits = (from_source + from_target) * 128 ** -0.5 + self.salience(words)[:, 0] + self.position(self._places(w))[..., 0]
        logits = logits + roles + outside
        attention = logits.log_softmax(-1)
        shares = attention.exp()
        word_types = self.word_types(words)
        pairs = sources[w.source] + targets[w.target] + shares @ self.value(words)
        for i, table in enumerate(self.distances):
            pairs = pairs + table(w.distances[:, i])
        pairs = pairs + self.forward_frames(w.forward_frames) + self.backward_frames(w.backward_frames)
        pairs = self.pair_dropout(gelu(self.norm(pairs)))
        pairs = pairs + gelu(self.deep(pairs))
        types = self.types(pairs) + shares @ word_types + self.frame_gain * w.forward_frames + self.told * self._joint(roles + outside, word_types)
        return PairScores(types, attention, self.statuses(pairs), self.negated(pairs)[:, 0], word_types)

    def _role(self, mentions: Tensor, table: nn.Embedding, words: Tensor, w: WindowTensors) -> Tensor:
        """(M, W): how well each mention fits each word as its source, or target."""
        told = table(w.roles[..., 0])[..., 0] + table(w.roles[..., 1])[..., 1]
        return mentions @ self.role_word(words).t() * 64 ** -0.5 + told.t()

    @staticmethod
    def _joint(roles: Tensor, word_types: Tensor) -> Tensor:
        """(P, R): the logarithm of the sum, over words, of how well both mentions fit a word that tells the type."""
        highest, high = roles.max(-1, keepdim=True).values, word_types.max()
        return ((roles - highest).exp() @ (word_types - high).exp() + 1e-9).log() + highest + high

    @staticmethod
    def _places(w: WindowTensors) -> Tensor:
        """(P, W): where a word stands to the heads of a pair."""
        words = torch.arange(w.first.shape[0])[None]
        a, b = w.mention_head[w.source][:, None], w.mention_head[w.target][:, None]
        low, high = torch.minimum(a, b), torch.maximum(a, b)
        return (words >= low).long() + (words > high).long()

    @staticmethod
    def _outside(w: WindowTensors) -> Tensor:
        """(P, W): 1 for the words outside the sentences from one mention to the other."""
        a, b = w.sentences[w.mention_head[w.source]][:, None], w.sentences[w.mention_head[w.target]][:, None]
        return ((w.sentences[None] < torch.minimum(a, b)) | (w.sentences[None] > torch.maximum(a, b))).float()
