"""Lets the file of a language model give the word vectors that a model of relations has learnt to read; nothing else of it changes.

The heads of the language model read averages of the encoder's layers; the word vectors become one more, with the shares of the model
of relations. Both files get the same fingerprint, so that the program can tell that they belong together.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper

from encoder import fingerprint
from export import write
from train_relations import read_trunk

WEIGHTS, SPLIT = "model.mixes.weights", "/model/mixes/Split"
HEADS = 4  # groups of heads with a mix of their own: tags, trees, names, ends


def share(model: onnx.ModelProto, mix: np.ndarray) -> None:
    """Puts the mix in the place of that of the word vectors, or, in a file that has none, beside those of the heads."""
    graph = model.graph
    table = next(weight for weight in graph.initializer if weight.name == WEIGHTS)
    values = numpy_helper.to_array(table)
    groups = values.shape[0]
    if groups > HEADS:
        table.CopyFrom(numpy_helper.from_array(np.concatenate((values[:HEADS], mix[None].astype(np.float32))), WEIGHTS))
        return
    table.CopyFrom(numpy_helper.from_array(np.concatenate((values, mix[None].astype(np.float32))), WEIGHTS))
    split = next(node for node in graph.node if node.name == SPLIT)
    place = list(graph.node).index(split)
    sizes = numpy_helper.from_array(np.ones(groups + 1, np.int64), "shared_vectors_sizes")
    graph.initializer.append(sizes)
    split.input[1] = sizes.name
    split.output.append("shared_vectors_row")
    words = _producer(graph, "words")
    gathers = [_producer(graph, name) for name in _producer(graph, words.input[0]).input]
    top = gathers[0].input[0]
    graph.node.insert(place + 1, helper.make_node("Shape", [top], ["shared_vectors_shape"], name="shared_vectors_shape"))
    graph.node.insert(place + 2, helper.make_node("Reshape", ["shared_vectors_row", "shared_vectors_shape"], ["shared_vectors"], name="shared_vectors"))
    for gather in gathers:
        gather.input[0] = "shared_vectors"


def _producer(graph: onnx.GraphProto, output: str) -> onnx.NodeProto:
    return next(node for node in graph.node if output in node.output)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="the file of the language model (ONNX)")
    parser.add_argument("relations", type=Path, help="the checkpoint of the model of relations")
    parser.add_argument("out", type=Path)
    parser.add_argument("--trunk", type=Path, required=True, help="the checkpoint that the model of relations was trained over")
    options = parser.parse_args()
    model = onnx.load(str(options.model))
    mix = torch.load(options.relations, map_location="cpu")["mix"]
    share(model, mix.numpy())
    kept = [entry for entry in model.metadata_props if entry.key != "trunk"]
    del model.metadata_props[:]
    model.metadata_props.extend(kept)
    write(model, {"trunk": fingerprint(read_trunk(options.trunk).encoder, mix)}, options.out)


if __name__ == "__main__":
    main()
