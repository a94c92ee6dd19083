"""The model of relations as the program runs it: one window, without a batch around it, in as few operators as it takes.

An operator costs some microseconds however little it has to do, so what `RelationModel.score` computes for each pair is computed here
for each mention or word where it depends on that alone, and sums of looked-up rows are one row of a larger table where that stays small.
"""
from __future__ import annotations

from dataclasses import fields

import torch
from torch import Tensor, nn

from encoder import gelu
from relation_batches import RelationBatch
from relation_model import RelationModel, Trunk

PIECES, WORDS, MENTIONS, PAIRS = "pieces", "words", "mentions", "pairs"
OVER_PIECES = {"pieces": PIECES, "shapes": PIECES, "initial": PIECES, "first": WORDS, "last": WORDS}
OVER_VECTORS = {"vectors": WORDS}
KNOWN = {"features": WORDS, "relations": WORDS, "xpos": WORDS, "marks": WORDS, "heads": WORDS, "sentences": WORDS, "mention_head": MENTIONS,
         "mention_start": MENTIONS, "mention_label": MENTIONS, "mention_kind": MENTIONS, "roles": WORDS, "source": PAIRS, "target": PAIRS,
         "distances": PAIRS, "forward_frames": PAIRS, "backward_frames": PAIRS}
OUTPUTS = ("type_logits", "attention", "status_chances", "negated")
FOLDED = tuple(f"{table}.weight" for table in ("position", "source_role", "target_role", "marks", "heads", *(f"distances.{i}" for i in range(4))))  # tables that the exporter makes others of
OUTSIDE = -1e4  # added to the score of a word outside the sentences from one mention to the other


def inputs_of(model: RelationModel, trunk: Trunk | None = None) -> dict[str, str]:
    """The inputs of a model file, with its trunk in it or not, with what their first axis counts."""
    if not model.over_vectors:
        return {**OVER_PIECES, "word_of": PIECES, **KNOWN}
    return {**(OVER_PIECES if trunk is not None else OVER_VECTORS), **KNOWN}


class Runtime(nn.Module):
    """Gives of each pair the scores of types, the shares of attention to words, the chances of statuses, and the chance that it is negated."""

    def __init__(self, model: RelationModel, trunk: Trunk | None = None) -> None:
        super().__init__()
        self.model, self.trunk = model, trunk

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        given = dict(zip(inputs_of(self.model, self.trunk), inputs))
        vectors = given.pop("vectors", None)
        window = RelationBatch(**{f.name: given.get(f.name) for f in fields(RelationBatch)})
        return self._score(self._words(window, vectors), window)

    def _words(self, w: RelationBatch, vectors: Tensor | None) -> Tensor:
        """(W, hidden)"""
        model = self.model
        if vectors is None:  # what reads pieces reads a batch, here of one
            batch = RelationBatch(**{f.name: None if getattr(w, f.name) is None else getattr(w, f.name)[None] for f in fields(RelationBatch)})
            batch.piece_mask = torch.ones_like(batch.pieces)
            if self.trunk is None:
                return model.encode(batch)[0]
            vectors = self.trunk(batch)[0]
        return model.encoder(vectors, None, model.features(w.features) + model.relations(w.relations) + model.xpos(w.xpos)
                             + _sum_of_rows(model.marks, model.heads, w.marks, w.heads))

    def _score(self, words: Tensor, w: RelationBatch) -> tuple[Tensor, ...]:
        model = self.model
        mentions = torch.cat((words[w.mention_head], words[w.mention_start], model.mention_label(w.mention_label), model.mention_kind(w.mention_kind)), -1)
        sources, targets = model.as_source(mentions), model.as_target(mentions)
        shares, roles = self._attention(words, sources, targets, w)
        word_types = model.word_types(words)
        pairs = sources[w.source] + targets[w.target] + shares @ model.value(words)
        near, far, steps, gaps = w.distances.unbind(-1)
        pairs = pairs + _sum_of_rows(*model.distances[:2], near, far) + _sum_of_rows(*model.distances[2:], steps, gaps)
        pairs = pairs + model.forward_frames(w.forward_frames) + model.backward_frames(w.backward_frames)
        pairs = gelu(model.norm(pairs))
        pairs = pairs + gelu(model.deep(pairs))
        types = model.types(pairs) + shares @ word_types + model.frame_gain * w.forward_frames + model.told * model.joint(roles, word_types)
        return types, shares, model.statuses(pairs).softmax(-1), model.negated(pairs)[..., 0].sigmoid()

    def _attention(self, words: Tensor, sources: Tensor, targets: Tensor, w: RelationBatch) -> tuple[Tensor, Tensor]:
        """(P, W) each: the shares of words, and how well both mentions fit them.

        Each is a sum over the source, the target, and the first and the last of both heads.
        """
        model = self.model
        keys, role_words = model.key(words).T * 128 ** -0.5, model.role_word(words).T * 64 ** -0.5
        tables = torch.stack((model.source_role.weight, model.target_role.weight), 1)  # (roles, 2, 2): a column for the first number, one for the second
        first, second = w.roles.unbind(-1)
        told = (tables[:, :, 0][first] + tables[:, :, 1][second]).permute(2, 1, 0)  # (2, M, W)
        source_fits = model.as_source_role(sources) @ role_words + told[0]
        target_fits = model.as_target_role(targets) @ role_words + told[1]
        of_source = torch.stack((model.source_query(sources) @ keys + source_fits + model.salience(words).T, source_fits), 1)  # (M, 2, W)
        of_target = torch.stack((model.target_query(targets) @ keys + target_fits, target_fits), 1)
        of_first, of_last = self._places(w)
        a, b = w.mention_head[w.source], w.mention_head[w.target]
        both = of_source[w.source] + of_target[w.target] + of_first[torch.minimum(a, b)] + of_last[torch.maximum(a, b)]
        return both[:, 0].softmax(-1), both[:, 1]

    def _places(self, w: RelationBatch) -> tuple[Tensor, Tensor]:
        """(W, 2, W) each: what it says of a word to stand as it does to the first, or the last, of the heads of a pair."""
        before, between, after = self.model.position.weight[:3, 0]
        numbers = torch.arange(w.sentences.shape[0])
        earlier, later = ((sentences * OUTSIDE) for sentences in ((w.sentences[None] < w.sentences[:, None]).float(), (w.sentences[None] > w.sentences[:, None]).float()))
        first = before + (numbers[None] >= numbers[:, None]) * (between - before) + earlier
        last = (numbers[None] > numbers[:, None]) * (after - between) + later
        return torch.stack((first, earlier), 1), torch.stack((last, later), 1)


def _sum_of_rows(rows: nn.Embedding, columns: nn.Embedding, row: Tensor, column: Tensor) -> Tensor:
    """As `rows(row) + columns(column)`, from one table of all sums."""
    sums = (rows.weight[:, None] + columns.weight[None]).flatten(0, 1)
    return sums[row * columns.num_embeddings + column]
