"""Lets the file of a language model give the word vectors that a model of relations has learnt to read; nothing else of it changes.

The heads of the language model read averages of the encoder's layers; the word vectors are one more, which gets the shares of the model
of relations. Both files get the same fingerprint, so that the program can tell that they belong together.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from encoder import fingerprint
from export import write
from train_relations import read_trunk

WEIGHTS = "model.mixes.weights"


def share(model: onnx.ModelProto, mix: np.ndarray) -> None:
    """Puts the mix in the place of that of the word vectors, which is the last."""
    table = next(weight for weight in model.graph.initializer if weight.name == WEIGHTS)
    values = numpy_helper.to_array(table)
    table.CopyFrom(numpy_helper.from_array(np.concatenate((values[:-1], mix[None].astype(np.float32))), WEIGHTS))


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
