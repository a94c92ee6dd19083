"""The language model as the program runs it, in as few operators as it takes.

Words are taken from the averages of layers as rows of one table, and shapes are given beforehand: an operator costs some microseconds
however little it has to do. (Attention and a sum with its normalisation as one operator each of ONNX Runtime 1.31 took longer.)
"""
from __future__ import annotations

import torch
from torch import Tensor, nn

import names
from encoder import Encoder, Layer, gelu
from model import TAG_TASKS, JointModel

INPUTS = ("pieces", "shapes", "initial", "mask", "first", "last")
OUTPUTS = (*TAG_TASKS, "arcs", "heads", "labels", "names", "ends", "words")
FOLDED = ("encoder.shapes.weight", "encoder.segment", "source.weight")  # weights that the exporter makes others of
# Text is read as if it came from a mean of these sources: the annotated articles alone are silent about names that their graph
# does not need, so read as them a model finds names too readily
READ_AS = ("gold", "crossner", "uner")
LIKELIEST = 8  # heads of a word that labels are scored for: the one in the tree is among them but for one word in thousands


class Runtime(nn.Module):
    """Every input and output a tensor, the source of text fixed."""

    def __init__(self, model: JointModel) -> None:
        super().__init__()
        self.model = model
        with torch.no_grad():
            model.source.weight[0] = model.source.weight[[names.SOURCES.index(source) for source in READ_AS]].mean(0)

    def forward(self, pieces: Tensor, shapes: Tensor, initial: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        model = self.model
        states = states_of(model.encoder, pieces, shapes, initial, mask)
        sentences, length = pieces.shape
        starts = torch.arange(sentences)[:, None] * length  # the place of [CLS], the root
        groups = model.mixes.groups
        mixed = model.mixes.weights.softmax(-1) @ torch.cat([state.reshape(1, -1) for state in states])
        rows = mixed.reshape(-1, states[0].shape[-1])  # of all pieces, group by group

        def at(group: int, places: Tensor) -> Tensor:
            return nn.functional.embedding(places + group * sentences * length, rows)

        tagged, tree_words, named, ended, words = ((at(group, starts + first) + at(group, starts + last)) * 0.5 for group in range(groups))
        tree_heads = torch.cat((at(1, starts), tree_words), 1)
        arcs = model.arc(model.arc_dependent(tree_words), model.arc_head(tree_heads))[:, :, 0]
        heads = arcs.topk(LIKELIEST, -1).indices
        label_heads = model.label_head(tree_heads)
        places = heads + (torch.arange(sentences) * label_heads.shape[1])[:, None, None]
        labels = model.label(model.label_dependent(tree_words), nn.functional.embedding(places, label_heads.reshape(-1, label_heads.shape[-1])))
        followed = torch.cat((ended, nn.functional.pad(ended[:, 1:], (0, 0, 0, 1))), -1)  # each word beside the next one
        return (*(model.tags[task](tagged) for task in TAG_TASKS), arcs, heads, labels, model.names(model.name_hidden(named + model.source.weight[0])),
                model.ends(model.ends_hidden(followed))[..., 0], words)


def states_of(encoder: Encoder, pieces: Tensor, shapes: Tensor, initial: Tensor, mask: Tensor) -> list[Tensor]:
    """As the encoder itself."""
    cases = nn.functional.embedding(shapes, encoder.shapes.weight + encoder.segment)
    x = encoder.words(pieces) + encoder.places.weight[: pieces.shape[1]] + cases + encoder.initial(initial)
    x = encoder.norm(x)
    bias = ((1.0 - mask.to(x.dtype)) * -10_000.0)[:, None, None]
    states = [x]
    for layer in encoder.layers:
        x = _layer(layer, x, bias)
        states.append(x)
    return states


def _layer(layer: Layer, x: Tensor, bias: Tensor) -> Tensor:
    query, key, value = (_Reshaped.apply(linear(x), (0, -1, layer.heads, layer.width)).transpose(1, 2) for linear in (layer.query, layer.key, layer.value))
    shares = (query @ key.transpose(-2, -1) * layer.width ** -0.5 + bias).softmax(-1)
    mixed = _Reshaped.apply((shares @ value).transpose(1, 2), (0, -1, layer.heads * layer.width))
    x = layer.attended_norm(x + layer.attended(mixed))
    return layer.norm(x + layer.narrow(gelu(layer.widen(x))))


class _Reshaped(torch.autograd.Function):
    """To a shape in which 0 stands for a length as it is. The exporter would look up each length while the model runs."""

    @staticmethod
    def forward(ctx, x: Tensor, shape: tuple[int, ...]) -> Tensor:
        return x.reshape([x.shape[axis] if length == 0 else length for axis, length in enumerate(shape)])

    @staticmethod
    def symbolic(g, x, shape: tuple[int, ...]):
        return g.op("Reshape", x, g.op("Constant", value_t=torch.tensor(shape)))
