"""Writes a checkpoint of the model of relations as one ONNX file, its encoder with 8-bit weights and activations (see export.py)."""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from encoder import EncoderSize
from export import quantize, trim
from pieces import Vocabulary
from relation_model import RelationModel, WindowTensors
from relation_windows import KINDS, LABELS, Inventory, read_documents, read_types, windows_of
from train_relations import run, to_tensors

OUTPUTS = ("type_logits", "attention", "status_chances", "negated")
PIECES, WORDS, MENTIONS, PAIRS = "pieces", "words", "mentions", "pairs"
INPUTS = {"pieces": PIECES, "shapes": PIECES, "initial": PIECES, "word_of": PIECES, "first": WORDS, "last": WORDS, "features": WORDS,
          "relations": WORDS, "xpos": WORDS, "marks": WORDS, "heads": WORDS, "sentences": WORDS, "mention_head": MENTIONS,
          "mention_start": MENTIONS, "mention_label": MENTIONS, "mention_kind": MENTIONS, "roles": WORDS, "source": PAIRS, "target": PAIRS,
          "distances": PAIRS, "forward_frames": PAIRS, "backward_frames": PAIRS}


class Runtime(nn.Module):
    """The model as the program runs it: one window, no batch."""

    def __init__(self, model: RelationModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: Tensor):
        w = WindowTensors(*inputs)
        mask = torch.ones_like(w.pieces)[None]
        states = self.model.encode(w.pieces[None], w.shapes[None], w.initial[None], mask, self.model.known(w)[None])
        scores = self.model.score(states[0], w)
        return scores.types, scores.attention.exp(), scores.statuses.softmax(-1), scores.negated.sigmoid()


def load(path: Path, types: Path) -> tuple[RelationModel, Inventory, dict]:
    checkpoint = torch.load(path)
    inventory = Inventory([t for t in read_types(types)], checkpoint["features"], checkpoint["relations"], checkpoint["xpos"], checkpoint["arcs"])
    if [t.name for t in inventory.types] != checkpoint["types"]:
        raise ValueError(f"{path} was trained with other relation types than {types} has.")
    model = RelationModel(EncoderSize(checkpoint["layers"]), len(inventory.types), len(inventory.features), len(inventory.relations), len(inventory.xpos), inventory.roles.count)
    model.load_state_dict(checkpoint["model"])
    return model.eval(), inventory, checkpoint


@torch.no_grad()
def measure_ranges(model: RelationModel, windows: list[WindowTensors]) -> dict[str, tuple[float, float]]:
    """The least and greatest input of every matrix product of the encoder, by the name of its module."""
    ranges: dict[str, tuple[float, float]] = {}

    def widen(name: str, x: Tensor) -> None:
        low, high = ranges.get(name, (0.0, 0.0))
        ranges[name] = (min(low, float(x.min())), max(high, float(x.max())))

    hooks = [module.register_forward_pre_hook(lambda _, inputs, name=name: widen(name, inputs[0]))
             for name, module in model.named_modules() if isinstance(module, nn.Linear) and name.startswith("encoder.")]
    for window in windows:
        run(model, [window])
    for hook in hooks:
        hook.remove()
    return ranges


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--candidates", type=Path, required=True, help="articles as relgraph candidates writes them, to measure activations on")
    parser.add_argument("--types", type=Path, required=True, help="graph-schema/relation-types.json")
    parser.add_argument("--encoders", type=Path, required=True, help="the folder with vocab.txt")
    parser.add_argument("--text", type=Path, nargs="*", default=[], help="words by blanks; leaves out pieces that these do not need")
    parser.add_argument("--decision", type=Path, required=True, help="what decide_relations.py wrote")
    parser.add_argument("--float", action="store_true", help="keep 32-bit weights")
    options = parser.parse_args()
    model, inventory, checkpoint = load(options.checkpoint, options.types)
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    documents = read_documents(options.candidates)
    windows = [to_tensors(w, w.words, inventory, vocabulary) for i, d in enumerate(documents[::10])
               for w in windows_of(i, d, inventory, vocabulary, 158) if w.pairs]
    ranges = measure_ranges(model, windows)
    texts = [path.read_text(encoding="utf-8") for path in options.text]
    pieces = trim(model, vocabulary, [*texts, *(" ".join(d["words"]) for d in documents)]) if texts else list(vocabulary.ids)
    sample = to_small_vocabulary(windows[0], len(pieces))
    torch.onnx.export(Runtime(model), tuple(getattr(sample, name) for name in INPUTS), str(options.out), input_names=list(INPUTS),
                      output_names=list(OUTPUTS), opset_version=14,
                      dynamic_axes={**{name: {0: axis} for name, axis in INPUTS.items()}, "roles": {0: WORDS, 1: MENTIONS}, **{name: {0: PAIRS} for name in OUTPUTS}})
    exported = onnx.load(str(options.out))
    if not options.float:
        quantize(exported, ranges)
    names = {"types": checkpoint["types"], "features": inventory.features, "relations": inventory.relations, "xpos": inventory.xpos, "arcs": inventory.arcs,
             "labels": LABELS, "kinds": KINDS, "decision": json.loads(options.decision.read_text())}
    for key, value in {"inventory": json.dumps(names), "layers": str(checkpoint["layers"]), "vocabulary": "\n".join(pieces)}.items():
        entry = exported.metadata_props.add()
        entry.key, entry.value = key, value
    onnx.checker.check_model(exported)
    onnx.save(exported, str(options.out))
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")


def to_small_vocabulary(window: WindowTensors, pieces: int) -> WindowTensors:
    window.pieces = window.pieces.clamp(max=pieces - 1)
    return window


if __name__ == "__main__":
    main()
