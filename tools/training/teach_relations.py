"""Lets trained models of relations judge raw text (samples of candidates without annotations), as lessons for another.

Several teachers say more than one: their probabilities are averaged (Hinton et al. 2015).
"""
from __future__ import annotations

import argparse
from pathlib import Path

import torch

from export_relations import load
from relation_batches import AllowedTypes, Prepared, batch_of, groups_of
from relation_losses import Lesson
from runs import prepare
from train_relations import PAIRS_A_PIECE


@torch.no_grad()
def main() -> None:
    options = arguments()
    torch.set_num_threads(options.threads)
    prepare(options.device)
    teachers = []
    for path in options.teachers:
        reader, inventory, _ = load(path, options.types, device=options.device)
        teachers.append(reader)
    samples = [sample for path in options.samples for cuts in Prepared.read(path).samples for sample in cuts[0]]
    allowed = AllowedTypes(inventory).table().to(options.device)
    lessons = []
    groups = list(groups_of(samples, options.pieces, PAIRS_A_PIECE * options.pieces, None))
    for group in groups[options.part[0] :: options.part[1]]:
        batch = batch_of(group, len(inventory.features), len(inventory.types)).to(options.device)
        lessons.append((group, Lesson.of([teacher.scores(batch) for teacher in teachers], batch, allowed)))
    unfinished = options.out.with_suffix(".part")  # a training may be waiting for the file
    torch.save(lessons, unfinished)
    unfinished.replace(options.out)
    print(f"{sum(len(group) for group, _ in lessons)} windows in {len(lessons)} batches")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("teachers", type=Path, nargs="+", help="checkpoints")
    parser.add_argument("--samples", type=Path, nargs="+", required=True, help="what prepare_relations.py made of candidates of raw text")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pieces", type=int, default=1_000, help="pieces of a batch")
    parser.add_argument("--part", type=int, nargs=2, default=(0, 1), help="which part of how many, to share the work")
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
