"""A BERT encoder (Devlin et al. 2019) that also reads the case and shape of words, written out for export and for a CPU."""
from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping

import numpy as np
import torch
from torch import Tensor, nn

from pieces import SHAPES


class _Gelu(torch.autograd.Function):
    """Exact gelu. In PyTorch 1.13 the built-in backward is wrong on a CPU where the incoming gradient is not contiguous."""

    @staticmethod
    def forward(ctx, x: Tensor) -> Tensor:
        x = x.contiguous()
        ctx.save_for_backward(x)
        return nn.functional.gelu(x)

    @staticmethod
    def backward(ctx, gradient: Tensor) -> Tensor:
        (x,) = ctx.saved_tensors
        return torch.ops.aten.gelu_backward(gradient.contiguous(), x)


def gelu(x: Tensor) -> Tensor:
    if x.is_cuda:
        return nn.functional.gelu(x)
    return _Gelu.apply(x) if torch.is_grad_enabled() and x.requires_grad else nn.functional.gelu(x)


class Product(torch.autograd.Function):
    """a @ b, of the same leading dimensions, with factors of 16 bits (bfloat16) and sums of 32."""

    half = False  # whether a training on a CPU is to use it: prepare (runs.py) sets it

    @staticmethod
    def forward(ctx, a: Tensor, b: Tensor) -> Tensor:
        a, b = a.bfloat16(), b.bfloat16()
        ctx.save_for_backward(a, b)
        return (a @ b).float()

    @staticmethod
    def backward(ctx, gradient: Tensor) -> tuple[Tensor, Tensor]:
        a, b = ctx.saved_tensors
        gradient = gradient.bfloat16()
        return (gradient @ b.transpose(-2, -1)).float(), (a.transpose(-2, -1) @ gradient).float()


def product(a: Tensor, b: Tensor) -> Tensor:
    return Product.apply(a, b) if Product.half and torch.is_grad_enabled() and not a.is_cuda else a @ b


class Linear(nn.Linear):
    """As nn.Linear, by `product`."""

    def forward(self, x: Tensor) -> Tensor:
        if not Product.half or not torch.is_grad_enabled():
            return super().forward(x)
        return (product(x.reshape(-1, x.shape[-1]), self.weight.t()) + self.bias).view(*x.shape[:-1], -1)


class Dropout(nn.Module):
    """Dropout from random bytes: several times faster on a CPU than the built-in one; the rate is rounded to 1/256."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.threshold = round(rate * 256)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.threshold == 0:
            return x
        if x.is_cuda:
            return nn.functional.dropout(x, self.threshold / 256)
        keep = torch.empty(x.shape, dtype=torch.uint8).random_(0, 256) >= self.threshold
        return x * keep * (256 / (256 - self.threshold))


@dataclass(frozen=True)
class EncoderSize:
    layers: int
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    vocabulary: int = 30_522
    positions: int = 512


class Layer(nn.Module):
    def __init__(self, size: EncoderSize, dropout: float) -> None:
        super().__init__()
        self.heads, self.width = size.heads, size.hidden // size.heads
        self.query = Linear(size.hidden, size.hidden)
        self.key = Linear(size.hidden, size.hidden)
        self.value = Linear(size.hidden, size.hidden)
        self.attended = Linear(size.hidden, size.hidden)
        self.attended_norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.widen = Linear(size.hidden, size.inner)
        self.narrow = Linear(size.inner, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """(B, T, hidden) to the same, or (T, hidden) of one window; `bias` is added to the scores of attention."""
        lead = x.shape[:2] if x.dim() == 3 else (-1,)

        def split(y: Tensor) -> Tensor:
            return y.view(*lead, self.heads, self.width).transpose(-3, -2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if x.is_cuda:
            mixed = nn.functional.scaled_dot_product_attention(query, key, value, bias.to(query.dtype))
        else:
            scores = product(query, key.transpose(-2, -1)) / math.sqrt(self.width)
            mixed = product((scores if bias is None else scores + bias).softmax(-1), value)
        mixed = mixed.transpose(-3, -2).reshape(*lead, self.heads * self.width)
        x = self.attended_norm(x + self.dropout(self.attended(mixed)))
        return self.norm(x + self.dropout(self.narrow(gelu(self.widen(x)))))


class Encoder(nn.Module):
    """Pieces in, the hidden states of every layer out (embeddings first)."""

    def __init__(self, size: EncoderSize, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size
        self.words = nn.Embedding(size.vocabulary, size.hidden, sparse=True)
        self.places = nn.Embedding(size.positions, size.hidden)
        self.segment = nn.Parameter(torch.zeros(size.hidden))
        self.shapes = nn.Embedding(SHAPES, size.hidden)
        self.initial = nn.Embedding(2, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))
        self.dropout = Dropout(dropout)
        self.frozen = 0
        for added in (self.shapes, self.initial):  # start as if they were not there
            nn.init.zeros_(added.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, initial: Tensor, mask: Tensor, added: Tensor | None = None) -> list[Tensor]:
        """`added` is what else is known of each piece, as vectors to add to its embedding."""
        places = self.places.weight[: pieces.shape[1]]
        x = self.words(pieces) + places + self.segment + self.shapes(shapes) + self.initial(initial)
        x = x if added is None else x + added
        x = self.norm(x) if self.frozen else self.dropout(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10_000.0
        states = [x]
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states

    def freeze(self, layers: int) -> None:
        """Leaves the embeddings and the first layers as they are, without dropout and without gradients."""
        self.frozen = layers
        for name, parameter in self.named_parameters():
            if not name.startswith("layers.") or int(name.split(".")[1]) < layers:
                parameter.requires_grad_(False)

    def train(self, mode: bool = True) -> "Encoder":
        super().train(mode)
        for layer in self.layers[: self.frozen]:
            layer.eval()
        return self

    def load_pretrained(self, path: Path) -> None:
        """Takes the weights of a BERT checkpoint; of a deeper one, its first layers."""
        weights = np.load(path)
        _put(self.words.weight, weights["embeddings.word_embeddings.weight"])
        _put(self.places.weight, weights["embeddings.position_embeddings.weight"])
        _put(self.segment, weights["embeddings.token_type_embeddings.weight"][0])
        _put_module(self.norm, weights, "embeddings.LayerNorm")
        load_layers(self.layers, weights, 0)


def fingerprint(encoder: Encoder, mix: Tensor) -> str:
    """Tells the word vectors of one encoder, with this mix of its layers, from those of another."""
    digest = hashlib.sha256(mix.detach().cpu().numpy().tobytes())
    for _, values in sorted(encoder.state_dict().items()):
        digest.update(values.detach().cpu().numpy().tobytes())
    return digest.hexdigest()[:16]


def load_layers(layers: nn.ModuleList, weights: Mapping[str, np.ndarray], first: int) -> None:
    """Layers of a BERT checkpoint, from the one with this number on."""
    parts = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
             "attended": "attention.output.dense", "attended_norm": "attention.output.LayerNorm",
             "widen": "intermediate.dense", "narrow": "output.dense", "norm": "output.LayerNorm"}
    for number, layer in enumerate(layers, first):
        for ours, theirs in parts.items():
            _put_module(getattr(layer, ours), weights, f"encoder.layer.{number}.{theirs}")


def _put_module(module: nn.Module, weights: Mapping[str, np.ndarray], name: str) -> None:
    _put(module.weight, weights[f"{name}.weight"])
    _put(module.bias, weights[f"{name}.bias"])


def _put(parameter: Tensor, values: np.ndarray) -> None:
    with torch.no_grad():
        parameter.copy_(torch.from_numpy(values.astype("float32")))
