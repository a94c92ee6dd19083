"""Reads a model back from its ONNX file as a checkpoint, to train it further or to train over it: weights of 8 bits become floats again.

A language model gives the checkpoint that train.py writes, a model of relations that of train_relations.py. One with a trunk in its file
gives two, that of the trunk to --trunk; of one that reads word vectors, the file that makes them (--language) tells how it mixes layers.
"""
from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from encoder import EncoderSize
from language_runtime import READ_AS
from model import Inventory as Labels, JointModel
from names import SOURCES
from pieces import Vocabulary
from relation_model import RelationModel, Trunk
from relation_windows import RoleFeatures

BIAFFINE = ("arc", "label")


class ModelFile:
    def __init__(self, path: Path) -> None:
        file = onnx.load(str(path))
        self.path, self.graph = path, file.graph
        self.metadata = {entry.key: entry.value for entry in file.metadata_props}
        self.inventory = json.loads(self.metadata["inventory"])
        self.layers = int(self.metadata["layers"])
        self._values = {weight.name: numpy_helper.to_array(weight) for weight in file.graph.initializer}

    def weights(self, encoders: Path, encoder: Path) -> dict[str, Tensor]:
        """All weights by the names of the modules, with the table of all pieces of the vocabulary."""
        weights = {name.removeprefix("model."): torch.tensor(value) for name, value in self._values.items() if name.startswith(("model.", "trunk."))}
        for node in self.graph.node:
            if node.op_type == "MatMulIntegerToFloat":
                integers, scales, module = self._values[node.input[1]], self._values[node.input[3]], _module_of_product(node)
                weights[module + ".weight"] = _turned(integers.astype(np.float32) * scales, module)
            elif node.op_type == "MatMul" and node.input[1] in self._values:
                module = _module_of(node.name)
                weights[module + ".weight"] = _turned(self._values[node.input[1]], module)
        if any(graph_input.name == "pieces" for graph_input in self.graph.input):
            name, table = self._pieces(Vocabulary(encoders / "vocab.txt"), np.load(encoder)["embeddings.word_embeddings.weight"].astype(np.float32))
            weights[name] = table
        return weights

    def ranges(self) -> dict[str, tuple[float, float]]:
        """The range of what each 8-bit product reads, by the name of its module, as export.py has measured it."""
        found = {}
        for node in self.graph.node:
            if node.op_type == "MatMulIntegerToFloat":
                step, zero = float(self._values[node.input[2]]), int(self._values[node.input[4]])
                found[_module_of_product(node)] = (-zero * step, (255 - zero) * step)
        return found

    def _pieces(self, vocabulary: Vocabulary, table: np.ndarray) -> tuple[str, Tensor]:
        name = next((name for name in self._values if name.endswith("words/Gather_output_0_w")), None)
        if name is None:
            raise ValueError(f"{self.path} has weights of 32 bits; train its checkpoint instead.")
        table[[vocabulary.ids[piece] for piece in self.metadata["vocabulary"].split("\n")]] = self._values[name].astype(np.float32) * self._values[name + "s"]
        module = _module_of(name)
        return ("encoder.words" if module == "words" else module) + ".weight", torch.tensor(table)


def _turned(matrix: np.ndarray, module: str) -> Tensor:
    """As the module has it: (out, in), or (labels, width + 1, width + 1)."""
    turned = torch.tensor(matrix.T.copy())
    return turned.view(-1, turned.shape[1], turned.shape[1]).transpose(1, 2).contiguous() if module in BIAFFINE else turned


def _module_of_product(node: onnx.NodeProto) -> str:
    bias = node.input[6]
    return bias.removeprefix("model.").removesuffix(".bias") if bias else _module_of(node.output[0])


def _module_of(name: str) -> str:
    path = name.removeprefix("/").rpartition("/")[0].replace("/", ".").removeprefix("model.")
    return re.sub(r"_\d+$", "", path)  # the exporter numbers a name that it has used before


def loaded(model: nn.Module, weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights as the model has them; an error where one is missing or too many."""
    model.load_state_dict(weights)
    return model.state_dict()


def language_model(file: ModelFile, weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """What export.py changed is turned back: the first source of names is the mean of several. A file without word vectors gets their mix."""
    model = JointModel(EncoderSize(file.layers), Labels(**file.inventory))
    own = model.state_dict()["mixes.weights"]
    own[: len(weights["mixes.weights"])] = weights["mixes.weights"]
    sources = weights["source.weight"]
    sources[0] = len(READ_AS) * sources[0] - sum(sources[SOURCES.index(source)] for source in READ_AS if SOURCES.index(source))
    return loaded(model, {**weights, "mixes.weights": own})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--trunk", type=Path, help="where the trunk goes, if the file of a model of relations has one in it")
    parser.add_argument("--language", type=Path, help="the file that makes the word vectors, if a model of relations reads them")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained weights (.npz), for the pieces that the file leaves out")
    options = parser.parse_args()
    file = ModelFile(options.model)
    weights = file.weights(options.encoders, options.encoder)
    if "types" not in file.inventory:
        torch.save({"layers": file.layers, "inventory": file.inventory, "model": language_model(file, weights), "ranges": file.ranges(),
                    "vocabulary": file.metadata["vocabulary"].split("\n")}, options.out)
        return
    trunk = {name.removeprefix("trunk."): values for name, values in weights.items() if name.startswith("trunk.")}
    reads_vectors = any(graph_input.name == "vectors" for graph_input in file.graph.input)
    if bool(trunk) != bool(options.trunk):
        parser.error(f"{options.model} has {'a' if trunk else 'no'} trunk in it; {'name' if trunk else 'leave out'} --trunk.")
    if reads_vectors != bool(options.language):
        parser.error(f"{options.model} reads {'word vectors' if reads_vectors else 'pieces'}; {'name' if reads_vectors else 'leave out'} --language.")
    names = {name: file.inventory[name] for name in ("features", "relations", "xpos", "arcs", "types")}
    model = RelationModel(EncoderSize(file.layers), len(names["types"]), len(names["features"]), len(names["relations"]), len(names["xpos"]),
                          RoleFeatures(names["arcs"]).count, over_vectors=bool(trunk) or reads_vectors)
    own = loaded(model, {name: values for name, values in weights.items() if not name.startswith("trunk.")})
    mix = {}
    if trunk:
        depth = 1 + max(int(name.split(".")[2]) for name in trunk if name.startswith("encoder.layers."))
        under = loaded(Trunk(EncoderSize(depth)), trunk)
        mix = {"mix": under.pop("mix")}
        torch.save({"layers": depth, "model": under}, options.trunk)
    elif reads_vectors:
        mix = {"mix": ModelFile(options.language).weights(options.encoders, options.encoder)["mixes.weights"][-1]}
    torch.save({"layers": file.layers, **names, "model": own, **mix}, options.out)


if __name__ == "__main__":
    main()
