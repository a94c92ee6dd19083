"""What every training needs: optimizers with their schedule, and a log beside the checkpoint."""
from __future__ import annotations

import argparse

import torch
from torch import nn


class Optimizers:
    """AdamW for dense weights and sparse Adam for the piece embeddings, one schedule: warm-up, then linearly down to 0."""

    def __init__(self, model: nn.Module, encoder_rate: float, head_rate: float, steps: int) -> None:
        pieces = model.encoder.words.weight
        trained = {name: p for name, p in model.named_parameters() if p.requires_grad}
        encoder = [p for name, p in trained.items() if name.startswith("encoder.") and p is not pieces]
        heads = [p for name, p in trained.items() if not name.startswith("encoder.")]
        dense = torch.optim.AdamW(
            [{"params": encoder, "lr": encoder_rate}, {"params": heads, "lr": head_rate}],
            betas=(0.9, 0.98), eps=1e-6, weight_decay=0.05)
        sparse = [torch.optim.SparseAdam([pieces], lr=encoder_rate, betas=(0.9, 0.98), eps=1e-6)] if pieces.requires_grad else []
        self.optimizers = [dense, *sparse]
        self.clipped = [*encoder, *heads]
        warm = max(1, round(0.08 * steps))

        def share(step: int) -> float:
            return step / warm if step < warm else max(0.0, (steps - step) / (steps - warm))

        self.schedules = [torch.optim.lr_scheduler.LambdaLR(optimizer, share) for optimizer in self.optimizers]

    def step(self) -> None:
        nn.utils.clip_grad_norm_(self.clipped, 5.0)
        for optimizer, schedule in zip(self.optimizers, self.schedules):
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)


def log(options: argparse.Namespace, line: str) -> None:
    print(line, flush=True)
    with options.out.with_suffix(".log").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
