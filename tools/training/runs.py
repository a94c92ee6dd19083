"""What every training needs: optimizers with their schedule, and a log beside the checkpoint."""
from __future__ import annotations

import argparse

import torch
from torch import nn

from encoder import Product


class Optimizers:
    """AdamW for dense weights and sparse Adam for the piece embeddings, one schedule: warm-up, then linearly down to 0."""

    def __init__(self, model: nn.Module, rates: dict[str, float], steps: int, pieces: nn.Parameter | None = None) -> None:
        """`rates` by the beginnings of parameters' names, the longest that fits; `pieces` is the table of piece embeddings, if it is trained."""
        groups: dict[str, list[nn.Parameter]] = {start: [] for start in rates}
        rate = 0.0  # of the pieces
        for name, parameter in model.named_parameters():
            start = max((start for start in rates if name.startswith(start)), key=len)
            if parameter is pieces:
                rate = rates[start]
            elif parameter.requires_grad:
                groups[start].append(parameter)
        dense = torch.optim.AdamW([{"params": group, "lr": rates[start]} for start, group in groups.items()],
                                  betas=(0.9, 0.98), eps=1e-6, weight_decay=0.05)
        sparse = [torch.optim.SparseAdam([pieces], lr=rate, betas=(0.9, 0.98), eps=1e-6)] if pieces is not None and pieces.requires_grad else []
        self.optimizers = [dense, *sparse]
        self.clipped = [parameter for group in groups.values() for parameter in group]
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


def prepare(device: str, half: bool = False) -> None:
    """Quick arithmetic: on a GPU without cuDNN's attention, which takes half a second to get ready for each new shape; on a CPU, if `half`, with products of 16 bits."""
    Product.half = half
    if device.startswith("cuda"):
        torch.backends.cuda.matmul.allow_tf32 = True
        torch.backends.cuda.enable_cudnn_sdp(False)


def add_half_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--half", action="store_true", help="learn with products of 16 bits, on a CPU that is quick at them (AVX-512 BF16)")


def log(options: argparse.Namespace, line: str) -> None:
    print(line, flush=True)
    with options.out.with_suffix(".log").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
