"""Scores pairs of mentions for relations: an encoder of its own, types of predicate words, and an attention from pairs to words.

Whether a mention is the source or target of what a word tells is scored for each word, from their vectors and from how they stand in
the tree; a pair is told where both fit one word that tells the type. A pair sees its two mentions, the words between and around them that it attends to (supervised by the annotated evidence), and
what frames of the lexicon say. A type is scored by the pair and by the words that it attends to: types of words are learnt from
all sentences that tell the type, so rare types need few pairs.
"""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from encoder import Dropout, Encoder, EncoderSize, Layer, gelu, load_layers
from relation_batches import RelationBatch
from relation_windows import DISTANCES, GAPS, KINDS, LABELS, SENTENCE_STEPS, STATUSES, TREE_STEPS


@dataclass
class PairScores:
    types: Tensor  # (B, P, R) logits
    attention: Tensor  # (B, P, W) logarithms
    statuses: Tensor  # (B, P, 4) logits
    negated: Tensor  # (B, P) logits
    word_types: Tensor  # (B, W, R) logits


class WordEncoder(nn.Module):
    """Layers over word vectors that a language model has made already."""

    def __init__(self, size: EncoderSize, dropout: float = 0.1) -> None:
        super().__init__()
        self.vectors = nn.Linear(size.hidden, size.hidden)
        self.places = nn.Embedding(size.positions, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.dropout = Dropout(dropout)
        nn.init.eye_(self.vectors.weight)
        nn.init.zeros_(self.vectors.bias)
        nn.init.normal_(self.places.weight, std=0.02)

    def load_pretrained(self, path: Path) -> None:
        """Takes the last layers of a BERT checkpoint of 12."""
        load_layers(self.layers, np.load(path), 12 - len(self.layers))

    def forward(self, vectors: Tensor, mask: Tensor | None, added: Tensor) -> Tensor:
        """(B, W, hidden) to the same, or (W, hidden) of one window without a mask; `added` is what else is known of each word."""
        places = torch.arange(vectors.shape[-2], device=vectors.device).clamp(max=self.places.num_embeddings - 1)
        x = self.dropout(self.norm(self.vectors(vectors) + self.places.weight.index_select(0, places) + added))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -10_000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Trunk(nn.Module):
    """The encoder of a language model, and the average of its layers (Peters et al. 2018) that tells most of relations."""

    def __init__(self, size: EncoderSize) -> None:
        super().__init__()
        self.encoder = Encoder(size)
        start = torch.full((size.layers + 1,), -1.0)
        start[size.layers // 2 :] = 1.0
        self.mix = nn.Parameter(start)

    def forward(self, w: RelationBatch) -> Tensor:
        return self.of(self.encoder(w.pieces, w.shapes, w.initial, w.piece_mask), w)

    def of(self, states: list[Tensor], w: RelationBatch) -> Tensor:
        """The vectors of words from the states of all layers."""
        shares = self.mix.softmax(-1)
        return words_of(sum(share * state for share, state in zip(shares, states)), w)


class RelationModel(nn.Module):
    """Over word pieces, with an encoder of its own, or, with a trunk, over the word vectors of a language model."""

    def __init__(self, size: EncoderSize, types: int, features: int, relations: int, xpos: int, roles: int, width: int = 256,
                 over_vectors: bool = False) -> None:
        super().__init__()
        hidden = size.hidden
        self.over_vectors = over_vectors
        self.encoder = WordEncoder(size) if over_vectors else Encoder(size)
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
        self.position = nn.Embedding(4, 1)  # before both, between, after both; the fourth is not used
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

    def encode(self, w: RelationBatch, vectors: Tensor | None = None) -> Tensor:
        """(B, W, hidden); `vectors` of the language model, (B, W, hidden), where it has no encoder over pieces."""
        known = self.known(w)
        if vectors is not None:
            return self.encoder(vectors, w.word_mask, known)
        to_pieces = nn.functional.pad(known, (0, 0, 0, 1)).gather(1, w.word_of[..., None].expand(-1, -1, known.shape[-1]))
        states = self.encoder(w.pieces, w.shapes, w.initial, w.piece_mask, to_pieces)[-1]
        return words_of(states, w)

    def known(self, w: RelationBatch) -> Tensor:
        """(B, W, hidden): what the program knows of each word."""
        return self.features(w.features) + self.relations(w.relations) + self.xpos(w.xpos) + self.marks(w.marks) + self.heads(w.heads)

    def score(self, words: Tensor, w: RelationBatch) -> PairScores:
        words = self.word_dropout(words)
        known = torch.cat((self.mention_label(w.mention_label), self.mention_kind(w.mention_kind)), -1)
        mentions = torch.cat((_rows(words, w.mention_head), _rows(words, w.mention_start), known), -1)
        sources, targets = self.as_source(mentions), self.as_target(mentions)
        keys = self.key(words).transpose(1, 2)
        from_source = _rows(self.source_query(sources) @ keys, w.source)
        from_target = _rows(self.target_query(targets) @ keys, w.target)
        outside = self._outside(w) * -1e4
        roles = (_rows(self._role(self.as_source_role(sources), self.source_role, words, w), w.source)
                 + _rows(self._role(self.as_target_role(targets), self.target_role, words, w), w.target))
        logits = (from_source + from_target) * 128 ** -0.5 + self.salience(words)[:, None, :, 0] + self._place(w)
        logits = logits + roles + outside
        attention = logits.log_softmax(-1)
        shares = attention.exp()
        word_types = self.word_types(words)
        pairs = _rows(sources, w.source) + _rows(targets, w.target) + shares @ self.value(words)
        for i, table in enumerate(self.distances):
            pairs = pairs + _looked_up(table, w.distances[..., i])
        pairs = pairs + self.forward_frames(w.forward_frames) + self.backward_frames(w.backward_frames)
        pairs = self.pair_dropout(gelu(self.norm(pairs)))
        pairs = pairs + gelu(self.deep(pairs))
        types = self.types(pairs) + shares @ word_types + self.frame_gain * w.forward_frames + self.told * self.joint(roles + outside, word_types)
        return PairScores(types, attention, self.statuses(pairs), self.negated(pairs)[..., 0], word_types)

    def _role(self, mentions: Tensor, table: nn.Embedding, words: Tensor, w: RelationBatch) -> Tensor:
        """(B, M, W): how well each mention fits each word as its source, or target."""
        told = _column(table, 0, w.roles[..., 0]) + _column(table, 1, w.roles[..., 1])
        return mentions @ self.role_word(words).transpose(1, 2) * 64 ** -0.5 + told.transpose(1, 2)

    @staticmethod
    def joint(roles: Tensor, word_types: Tensor) -> Tensor:
        """(..., P, R) of (..., P, W) and (..., W, R): the logarithm of the sum, over words, of how well both mentions fit a word that tells the type."""
        highest, high = roles.max(-1, keepdim=True).values, word_types.max()
        return ((roles - highest).exp() @ (word_types - high).exp() + 1e-9).log() + highest + high

    def _place(self, w: RelationBatch) -> Tensor:
        """(B, P, W): what it says of a word to stand before, between or after the heads of a pair."""
        words = torch.arange(w.sentences.shape[1], device=w.sentences.device)[None, None]
        a, b = _rows(w.mention_head, w.source)[..., None], _rows(w.mention_head, w.target)[..., None]
        before, between, after = self.position.weight[:3, 0]
        return before + (words >= torch.minimum(a, b)) * (between - before) + (words > torch.maximum(a, b)) * (after - between)

    @staticmethod
    def _outside(w: RelationBatch) -> Tensor:
        """(B, P, W): 1 for the words outside the sentences from one mention to the other."""
        a, b = (_rows(w.sentences, _rows(w.mention_head, end))[..., None] for end in (w.source, w.target))
        own = w.sentences[:, None]
        return ((own < torch.minimum(a, b)) | (own > torch.maximum(a, b))).float()


def words_of(states: Tensor, w: RelationBatch) -> Tensor:
    """(B, T, hidden) to (B, W, hidden): the mean of the first and last piece of each word."""
    return (_rows(states, w.first) + _rows(states, w.last)) * 0.5


def _rows(values: Tensor, numbers: Tensor) -> Tensor:
    """`values[b, numbers[b, i]]`: (B, N, ...) and (B, I) to (B, I, ...)."""
    if torch.onnx.is_in_onnx_export():  # of one window: whole rows at once
        return values.squeeze(0).index_select(0, numbers.squeeze(0)).unsqueeze(0)
    return values.gather(1, numbers) if values.dim() == 2 else values.gather(1, numbers[..., None].expand(-1, -1, values.shape[-1]))


def _looked_up(table: nn.Embedding, numbers: Tensor) -> Tensor:
    """As `table(numbers)`. Its gradient is summed without sorting the numbers first, which takes long where millions of them are alike."""
    return table.weight.index_select(0, numbers.flatten()).view(*numbers.shape, -1)


def _column(table: nn.Embedding, column: int, numbers: Tensor) -> Tensor:
    """As `table(numbers)[..., column]`."""
    return table.weight[:, column].index_select(0, numbers.flatten()).view(numbers.shape)
