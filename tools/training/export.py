"""Writes a checkpoint as one ONNX file, with weights and activations as 8-bit integers and the inventory of labels inside.

Quantisation is static: the range of every activation is measured once, on sentences of the treebank. Dynamic quantisation, which
measures each batch as it comes, would make the analysis of a sentence depend on the batch that it came in.
"""
from __future__ import annotations

import argparse
import json
import re
import warnings
from collections import Counter
from pathlib import Path
from typing import Iterable

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from batches import Batch, Example, batches_of
from conllu import read_sentences
from encoder import EncoderSize, fingerprint
from language_runtime import FOLDED, INPUTS, LIKELIEST, OUTPUTS, Runtime
from model import TAG_TASKS, Biaffine, Inventory, JointModel
from pieces import END, PADDING, START, UNKNOWN, Vocabulary

FIRST_BEYOND_LATIN = "\u0250"


def load(path: Path) -> tuple[JointModel, Inventory]:
    return read(torch.load(path))


def read(checkpoint: dict) -> tuple[JointModel, Inventory]:
    inventory = Inventory(**checkpoint["inventory"])
    model = JointModel(EncoderSize(checkpoint["layers"]), inventory)
    model.load_state_dict(checkpoint["model"])
    return model.eval(), inventory


def needed(vocabulary: Vocabulary, texts: Iterable[str]) -> list[str]:
    """Leaves out pieces that texts need less than twice and that are more than a Latin letter. Words that had one become several shorter pieces."""
    uses = Counter(piece for text in texts for word in text.split() for piece in vocabulary.word_pieces(word))
    return [piece for piece, number in vocabulary.ids.items()
            if uses[number] > 1 or piece in (PADDING, UNKNOWN, START, END)
            or (len(piece.removeprefix("##")) == 1 and piece.removeprefix("##") < FIRST_BEYOND_LATIN)]


def trim(model: nn.Module, vocabulary: Vocabulary, pieces: list[str]) -> None:
    """Leaves the model the embeddings of these pieces."""
    with torch.no_grad():
        rows = model.encoder.words.weight[[vocabulary.ids[piece] for piece in pieces]]
    model.encoder.words = nn.Embedding.from_pretrained(rows)


def write_float(model: JointModel, path: Path) -> None:
    words = LIKELIEST + 1
    pieces = torch.tensor([[101, *[2003] * words, 102], [101, *[2003] * (words - 1), 102, 0]])
    first = torch.tensor([[*range(1, words + 1)], [*range(1, words), 0]])
    sample = (pieces, torch.zeros_like(pieces), torch.zeros_like(pieces), (pieces > 0).long(), first, first)
    axes = {name: {0: "sentences", 1: "pieces"} for name in INPUTS[:4]}
    axes |= {name: {0: "sentences", 1: "words"} for name in (*INPUTS[4:], *TAG_TASKS, "heads", "labels", "names", "ends", "words")}
    axes["arcs"] = {0: "sentences", 1: "words", 2: "all heads"}
    warnings.filterwarnings("ignore", module="torch.onnx")  # it knows no shapes of ONNX Runtime's own operators
    torch.onnx.export(Runtime(model), sample, str(path), input_names=list(INPUTS), output_names=list(OUTPUTS),
                      dynamic_axes=axes, opset_version=14)


@torch.no_grad()
def measure_ranges(model: JointModel, batches: Iterable[Batch]) -> dict[str, tuple[float, float]]:
    """The least and greatest input of every matrix product with a weight, by the name of its module."""
    ranges: dict[str, tuple[float, float]] = {}

    def widen(name: str, x: Tensor) -> None:
        low, high = ranges.get(name, (0.0, 0.0))
        ranges[name] = (min(low, float(x.min())), max(high, float(x.max())))

    hooks = [module.register_forward_pre_hook(lambda _, inputs, name=name: widen(name, inputs[0]))
             for name, module in model.named_modules() if isinstance(module, (nn.Linear, Biaffine))]
    for batch in batches:
        model(batch.pieces, batch.shapes, batch.initial, batch.mask, batch.first, batch.last, batch.source)
    for hook in hooks:
        hook.remove()
    for name, module in model.named_modules():
        if isinstance(module, Biaffine):  # it puts a 1 beside its input
            ranges[name] = (ranges[name][0], max(ranges[name][1], 1.0))
    return ranges


def quantize(model: onnx.ModelProto, ranges: dict[str, tuple[float, float]]) -> None:
    """MatMul(x, W) + bias, or Gemm, becomes MatMulIntegerToFloat(QuantizeLinear(x), W8) + bias in one operator of ONNX Runtime.

    The piece embeddings become int8 rows with a scale each.
    """
    graph = model.graph
    weights = {weight.name: weight for weight in graph.initializer}
    readers = Counter(name for node in graph.node for name in node.input)
    biased = {}  # the addition of a bias to a product, by the name of the product
    for node in graph.node:
        if node.op_type == "Add":
            for product, bias in ((node.input[0], node.input[1]), (node.input[1], node.input[0])):
                if bias in weights and len(weights[bias].dims) == 1 and readers[product] == 1:
                    biased[product] = (bias, node.output[0])
    nodes: list[onnx.NodeProto] = []
    quantised: dict[str, tuple[str, str, str]] = {}
    folded = set()
    for node in graph.node:
        weight = weights.get(node.input[1]) if node.op_type in ("MatMul", "Gemm") else None
        measured = ranges.get(_module_of(node, biased, ranges)) if weight is not None and len(weight.dims) == 2 else None
        if weight is not None and measured is not None:
            matrix = numpy_helper.to_array(weight)
            if node.op_type == "Gemm":  # of a layer whose input has two axes: the weight as the module has it, and its bias
                matrix, (bias, out) = matrix.T, (node.input[2], node.output[0])
            else:
                bias, out = biased.get(node.output[0], ("", node.output[0]))
                folded.update({out} if bias else ())
            nodes.extend(_integer_product(graph, node.input[0], out, bias, matrix, measured, quantised))
        elif node.op_type == "Gather" and node.input[0] in weights and weights[node.input[0]].dims[0] > 10_000:
            nodes.extend(_integer_rows(graph, node, numpy_helper.to_array(weights[node.input[0]])))
        elif not (node.op_type == "Add" and node.output[0] in folded):
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in graph.node for name in node.input}
    kept = [weight for weight in graph.initializer if weight.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    if all(opset.domain != "com.microsoft" for opset in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))


def _module_of(node: onnx.NodeProto, biased: dict[str, tuple[str, str]], ranges: dict[str, tuple[float, float]]) -> str:
    """A product with a bias comes from the module that the bias is named after, `/model/arc/MatMul` from the module `arc`; a module that
    was not measured gives a name that `ranges` lacks, and stays as it is."""
    bias = node.input[2] if node.op_type == "Gemm" else biased.get(node.output[0], ("", ""))[0]
    path = bias.removesuffix(".bias") if bias.endswith(".bias") else node.name.rpartition("/")[0].strip("/").replace("/", ".")
    path = re.sub(r"_\d+$", "", path.removeprefix("model."))  # the exporter numbers a name that it has used before
    matching = [path] if path in ranges else [name for name in ranges if name.endswith("." + path)]
    if len(matching) > 1:
        raise ValueError(f"{node.name}: several modules have this name: {matching}")
    return matching[0] if matching else path


def _scaled(matrix: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    scale = np.maximum(np.abs(matrix).max(axis, keepdims=True), 1e-8) / 127
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def _integer_product(graph: onnx.GraphProto, x: str, out: str, bias: str, matrix: np.ndarray, measured: tuple[float, float],
                     quantised: dict[str, tuple[str, str, str]]) -> list[onnx.NodeProto]:
    made = []
    if x not in quantised:
        quantised[x] = (f"{x}_q", f"{x}_scale", f"{x}_zero")
        step = np.float32((measured[1] - measured[0]) / 255)
        zero = np.uint8(np.clip(round(-measured[0] / step), 0, 255))
        graph.initializer.extend((numpy_helper.from_array(step, quantised[x][1]), numpy_helper.from_array(zero, quantised[x][2])))
        made.append(helper.make_node("QuantizeLinear", [x, quantised[x][1], quantised[x][2]], [quantised[x][0]]))
    values, scale, zero = quantised[x]
    integers, scales = _scaled(matrix, 0)
    graph.initializer.extend((
        numpy_helper.from_array(integers, f"{out}_w"),
        numpy_helper.from_array(scales[0], f"{out}_ws"),
        numpy_helper.from_array(np.zeros(matrix.shape[1], np.int8), f"{out}_wz")))
    return [*made, helper.make_node(
        "MatMulIntegerToFloat", [values, f"{out}_w", scale, f"{out}_ws", zero, f"{out}_wz", bias], [out], domain="com.microsoft")]


def _integer_rows(graph: onnx.GraphProto, node: onnx.NodeProto, table: np.ndarray) -> list[onnx.NodeProto]:
    out = node.output[0]
    integers, scales = _scaled(table, 1)
    graph.initializer.extend((numpy_helper.from_array(integers, f"{out}_w"), numpy_helper.from_array(scales, f"{out}_ws")))
    return [
        helper.make_node("Gather", [f"{out}_w", node.input[1]], [f"{out}_i"], axis=0),
        helper.make_node("Gather", [f"{out}_ws", node.input[1]], [f"{out}_s"], axis=0),
        helper.make_node("Cast", [f"{out}_i"], [f"{out}_f"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{out}_f", f"{out}_s"], [out]),
    ]


def keep(exported: onnx.ModelProto, model: nn.Module, names: Iterable[str]) -> None:
    """The exporter folds some small weights into others; they stay in the file under their own names, so that restore.py finds them."""
    there = {weight.name for weight in exported.graph.initializer}
    weights = model.state_dict()
    exported.graph.initializer.extend(numpy_helper.from_array(weights[name].numpy(), f"model.{name}") for name in names if f"model.{name}" not in there)


def write(model: onnx.ModelProto, metadata: dict[str, str], path: Path) -> None:
    for key, value in metadata.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with treebanks and vocabulary")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--text", type=Path, nargs="*", default=[],
                        help="words by blanks; leaves out pieces of the vocabulary that neither these nor the treebank need")
    parser.add_argument("--float", action="store_true", help="keep 32-bit weights")
    options = parser.parse_args()
    checkpoint = torch.load(options.checkpoint)
    model, inventory = read(checkpoint)
    vocabulary = Vocabulary(options.data / "encoders/vocab.txt")
    sentences = list(read_sentences(options.data / "ud-english-ewt/train.conllu"))
    trunk = fingerprint(model.encoder, model.mixes.weights[-1])
    ranges = checkpoint.get("ranges")
    if ranges is None:
        examples = [Example([word.form for word in sentence]) for sentence in sentences[::12]]
        ranges = measure_ranges(model, batches_of(examples, vocabulary, 2_000, None))
    texts = [path.read_text(encoding="utf-8") for path in options.text]
    pieces = checkpoint.get("vocabulary")
    if pieces is None:
        pieces = needed(vocabulary, [*texts, *(word.form for sentence in sentences for word in sentence)]) if texts else list(vocabulary.ids)
    trim(model, vocabulary, pieces)
    write_float(model, options.out)
    exported = onnx.load(str(options.out))
    if not options.float:
        quantize(exported, ranges)
    keep(exported, model, FOLDED)
    write(exported, {"inventory": json.dumps(inventory.__dict__, ensure_ascii=False), "layers": str(model.encoder.size.layers),
                     "vocabulary": "\n".join(pieces), "trunk": trunk}, options.out)


if __name__ == "__main__":
    main()
