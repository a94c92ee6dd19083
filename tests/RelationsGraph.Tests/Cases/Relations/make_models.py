"""Writes vectors.onnx, a model of relations that reads word vectors and whose answers can be worked out by hand.

A pair stands in the types that frames have found for it; it attends to words by the products of their vectors with that of the
source's head. Needs the Python package onnx.
"""
import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HIDDEN, STATUSES = 384, 4
INVENTORY = {
    "types": ["VISITS"], "features": ["VISITS"], "relations": ["other"], "xpos": ["other"], "arcs": ["other"],
    "labels": ["Country", "Person", "Organization", "Group", "Place", "Topic"], "kinds": ["Name", "Noun", "Pronoun", "Owner", "Topic"],
    "decision": {"threshold": 0.5, "offset": 0, "features": {"logit": 1}, "types": {}},
}
TYPES = len(INVENTORY["types"])
WORDS, MENTIONS, PAIRS = "words", "mentions", "pairs"
INPUTS = {"vectors": [WORDS, HIDDEN], "features": [WORDS, len(INVENTORY["features"])], "relations": [WORDS], "xpos": [WORDS], "marks": [WORDS],
          "heads": [WORDS], "sentences": [WORDS], "mention_head": [MENTIONS], "mention_start": [MENTIONS], "mention_label": [MENTIONS],
          "mention_kind": [MENTIONS], "roles": [WORDS, MENTIONS, 2], "source": [PAIRS], "target": [PAIRS], "distances": [PAIRS, 4],
          "forward_frames": [PAIRS, TYPES], "backward_frames": [PAIRS, TYPES]}
FLOATS = {"vectors", "features", "forward_frames", "backward_frames"}
OUTPUTS = {"type_logits": [PAIRS, TYPES], "attention": [PAIRS, WORDS], "status_chances": [PAIRS, STATUSES], "negated": [PAIRS]}


def constant(name: str, values) -> onnx.TensorProto:
    return numpy_helper.from_array(np.array(values, np.float32), name)


nodes = [
    helper.make_node("Mul", ["forward_frames", "eight"], ["found"]),
    helper.make_node("Sub", ["found", "four"], ["type_logits"]),
    helper.make_node("Gather", ["mention_head", "source"], ["places"]),
    helper.make_node("Gather", ["vectors", "places"], ["own"]),
    helper.make_node("Transpose", ["vectors"], ["columns"], perm=[1, 0]),
    helper.make_node("MatMul", ["own", "columns"], ["products"]),
    helper.make_node("Softmax", ["products"], ["attention"], axis=-1),
    helper.make_node("MatMul", ["forward_frames", "status_weights"], ["statuses"]),
    helper.make_node("Softmax", ["statuses"], ["status_chances"], axis=-1),
    helper.make_node("ReduceSum", ["type_logits", "last"], ["negated"], keepdims=0),
]
graph = helper.make_graph(
    nodes, "relations",
    [helper.make_tensor_value_info(name, TensorProto.FLOAT if name in FLOATS else TensorProto.INT64, shape) for name, shape in INPUTS.items()],
    [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in OUTPUTS.items()],
    [constant("eight", 8), constant("four", 4), constant("status_weights", np.zeros((TYPES, STATUSES))),
     numpy_helper.from_array(np.array([1], np.int64), "last")])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 14)], ir_version=8)
for key, value in {"inventory": json.dumps(INVENTORY), "vocabulary": "[UNK]\n[CLS]\n[SEP]"}.items():
    entry = model.metadata_props.add()
    entry.key, entry.value = key, value
onnx.checker.check_model(model)
onnx.save(model, str(Path(__file__).with_name("vectors.onnx")))
