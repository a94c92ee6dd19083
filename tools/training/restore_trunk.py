"""Reads the encoder of a language model back from its ONNX file, as the trunk of a model of relations (train_relations.py --trunk)."""
from __future__ import annotations

import argparse
from pathlib import Path

import onnx
import torch

from restore_relations import restored


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--encoder", type=Path, required=True, help="pretrained weights (.npz), for the pieces that the file leaves out")
    options = parser.parse_args()
    weights, metadata = restored(onnx.load(str(options.model)), options.encoders, options.encoder)
    torch.save({"layers": int(metadata["layers"]), "model": {name: value for name, value in weights.items() if name.startswith("encoder.")}}, options.out)


if __name__ == "__main__":
    main()
