"""Averages the encoder of a language model with a trunk that learnt from the same pretrained weights.

Two fine-tunings of one pretrained encoder lie in one valley: between them both keep most of what they learnt (Wortsman et al. 2022), so that
a training of both (train_shared.py) can start there. The heads stay those of the language model.
"""
from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", type=Path, help="the checkpoint of the language model")
    parser.add_argument("trunk", type=Path, help="that of the trunk")
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.5, help="how much of the trunk goes in")
    options = parser.parse_args()
    language = torch.load(options.language, map_location="cpu", weights_only=False)
    trunk = torch.load(options.trunk, map_location="cpu", weights_only=False)["model"]
    for name in (name for name in trunk if name.startswith("encoder.")):
        language["model"][name] = (1 - options.share) * language["model"][name] + options.share * trunk[name]
    torch.save(language, options.out)


if __name__ == "__main__":
    main()
