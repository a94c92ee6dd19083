"""Writes a checkpoint of the model of relations as one ONNX file, all but the heads that give scores with 8-bit weights and activations (see export.py)."""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import onnx
import torch
from torch import Tensor, nn

from encoder import fingerprint
from export import keep, needed, quantize, trim, write
from pieces import Vocabulary
from relation_batches import RelationBatch, batch_of
from relation_runtime import FOLDED, MENTIONS, OUTPUTS, PAIRS, WORDS, Runtime, inputs_of
from relation_windows import KINDS, LABELS, Inventory, read_documents, read_types
from train_relations import Reader, build, read_trunk, samples_of

PRECISE = {"types", "word_types", "statuses", "negated", "salience"}  # heads, whose products stay in 32 bits


def load(path: Path, types: Path, trunk: Path | None = None, device: str = "cpu") -> tuple[Reader, Inventory, dict]:
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)
    inventory = Inventory(read_types(types), checkpoint["features"], checkpoint["relations"], checkpoint["xpos"], checkpoint["arcs"])
    if [t.name for t in inventory.types] != checkpoint["types"]:
        raise ValueError(f"{path} was trained with other relation types than {types} has.")
    if ("mix" in checkpoint) != (trunk is not None):
        raise ValueError(f"{path} was trained {'with' if 'mix' in checkpoint else 'without'} a trunk; {'name' if 'mix' in checkpoint else 'leave out'} --trunk.")
    model = build(checkpoint["layers"], inventory, over_vectors="mix" in checkpoint)
    model.load_state_dict(checkpoint["model"])
    under = read_trunk(trunk) if trunk else None
    if under:
        under.mix.data.copy_(checkpoint["mix"])
    reader = Reader(model, under, device)
    reader.train(False)
    return reader, inventory, checkpoint


@torch.no_grad()
def measure_ranges(reader: Reader, batches: list[RelationBatch]) -> dict[str, tuple[float, float]]:
    """The least and greatest input of every matrix product, but for those that give scores, by the name of its module."""
    ranges: dict[str, tuple[float, float]] = {}

    def widen(name: str, x: Tensor) -> None:
        low, high = ranges.get(name, (0.0, 0.0))
        ranges[name] = (min(low, float(x.min())), max(high, float(x.max())))

    within = [(f"trunk.{name}", module) for name, module in reader.trunk.named_modules()] if reader.trunk else []
    hooks = [module.register_forward_pre_hook(lambda _, inputs, name=name: widen(name, inputs[0]))
             for name, module in [*reader.model.named_modules(), *within] if isinstance(module, nn.Linear) and name not in PRECISE]
    for batch in batches:
        reader.scores(batch)
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
    parser.add_argument("--trunk", type=Path, help="as in training")
    parser.add_argument("--whole", action="store_true", help="write the trunk into the file, which then reads pieces instead of word vectors")
    parser.add_argument("--float", action="store_true", help="keep 32-bit weights")
    options = parser.parse_args()
    reader, inventory, checkpoint = load(options.checkpoint, options.types, options.trunk)
    model = reader.model
    vocabulary = Vocabulary(options.encoders / "vocab.txt")
    documents = read_documents(options.candidates)
    samples = [sample for own in samples_of(documents[::10], inventory, vocabulary) for sample in own]
    batches = [batch_of([sample], len(inventory.features), len(inventory.types)) for sample in samples]
    ranges = measure_ranges(reader, batches)
    trunk = reader.trunk if options.whole else None
    sample = {name: getattr(batches[0], name, None) for name in inputs_of(model, trunk)}
    pieces = list(vocabulary.ids)
    if "vectors" in sample:
        sample["vectors"] = torch.zeros(1, batches[0].xpos.shape[1], reader.trunk.encoder.size.hidden)
    else:
        texts = [path.read_text(encoding="utf-8") for path in options.text]
        if texts:
            pieces = needed(vocabulary, [*texts, *(" ".join(d["words"]) for d in documents)])
            trim(trunk or model, vocabulary, pieces)
        sample["pieces"] = sample["pieces"].clamp(max=len(pieces) - 1)
    axes = {name: {0: axis} for name, axis in inputs_of(model, trunk).items()}
    torch.onnx.export(Runtime(model, trunk), tuple(value[0] for value in sample.values()), str(options.out), input_names=list(sample),
                      output_names=list(OUTPUTS), opset_version=14,
                      dynamic_axes={**axes, "roles": {0: WORDS, 1: MENTIONS}, **{name: {0: PAIRS} for name in OUTPUTS}})
    exported = onnx.load(str(options.out))
    if not options.float:
        quantize(exported, ranges)
    keep(exported, model, FOLDED)
    names = {"types": checkpoint["types"], "features": inventory.features, "relations": inventory.relations, "xpos": inventory.xpos, "arcs": inventory.arcs,
             "labels": LABELS, "kinds": KINDS, "decision": json.loads(options.decision.read_text())}
    metadata = {"inventory": json.dumps(names), "layers": str(checkpoint["layers"]), "vocabulary": "\n".join(pieces)}
    if "vectors" in sample:
        metadata["trunk"] = fingerprint(reader.trunk.encoder, reader.trunk.mix)
    write(exported, metadata, options.out)


if __name__ == "__main__":
    main()
