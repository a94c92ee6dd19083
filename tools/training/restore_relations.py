"""Reads a model of relations with an encoder of its own over pieces back from its ONNX file as a checkpoint, to train it further: weights of 8 bits become floats again."""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from encoder import EncoderSize
from pieces import Vocabulary
from relation_model import RelationModel
from relation_windows import RoleFeatures


def weights_of(graph: onnx.GraphProto) -> dict[str, Tensor]:
    """Everything but the table of pieces, by the names of the modules."""
    values = {weight.name: numpy_helper.to_array(weight) for weight in graph.initializer}
    weights = {name.removeprefix("model."): torch.tensor(value) for name, value in values.items() if name.startswith("model.")}
    for node in graph.node:
        if node.op_type == "MatMulIntegerToFloat":
            integers, scales = values[node.input[1]], values[node.input[3]]
            weights[_module_of(node.output[0]) + ".weight"] = torch.tensor((integers.astype(np.float32) * scales).T.copy())
        elif node.op_type == "MatMul" and node.input[1] in values:
            weights[_module_of(node.name) + ".weight"] = torch.tensor(values[node.input[1]].T.copy())
    return weights


def pieces_of(graph: onnx.GraphProto) -> np.ndarray:
    values = {weight.name: weight for weight in graph.initializer}
    table = next(name for name in values if name.endswith("words/Gather_output_0_w"))
    return numpy_helper.to_array(values[table]).astype(np.float32) * numpy_helper.to_array(values[table + "s"])


def restored(file: onnx.ModelProto, encoders: Path, encoder: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    """The weights with the table of all pieces of the vocabulary, and the metadata."""
    metadata = {entry.key: entry.value for entry in file.metadata_props}
    weights = weights_of(file.graph)
    vocabulary = Vocabulary(encoders / "vocab.txt")
    table = np.load(encoder)["embeddings.word_embeddings.weight"].astype(np.float32)
    table[[vocabulary.ids[piece] for piece in metadata["vocabulary"].split("\n")]] = pieces_of(file.graph)
    weights["encoder.words.weight"] = torch.tensor(table)
    return weights, metadata


def _module_of(name: str) -> str:
    return name.removeprefix("/").rpartition("/")[0].replace("/", ".").removeprefix("model.")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained weights (.npz), for the pieces that the file leaves out")
    options = parser.parse_args()
    weights, metadata = restored(onnx.load(str(options.model)), options.encoders, options.encoder)
    if any(name.startswith("trunk.") for name in weights):
        raise ValueError(f"{options.model} holds a trunk; train its checkpoint instead (train_shared.py).")
    names, layers = json.loads(metadata["inventory"]), int(metadata["layers"])
    model = RelationModel(EncoderSize(layers), len(names["types"]), len(names["features"]), len(names["relations"]), len(names["xpos"]), RoleFeatures(names["arcs"]).count)
    model.load_state_dict(weights)
    torch.save({"layers": layers, **{name: names[name] for name in ("features", "relations", "xpos", "arcs", "types")},
                "model": model.state_dict()}, options.out)


if __name__ == "__main__":
    main()
