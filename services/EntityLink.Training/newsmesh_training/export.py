"""Graphs for ONNX Runtime: the encoder in int8 (or fp32, to compare with), written node by node.

The word embeddings are looked up outside, in a table that all models share, so that a graph holds its layers alone.
Inputs: `words` [1, n, 384], the embeddings of the pieces; `types` [1, n]. Outputs: `hidden` [1, n, 384], and each head's
logits [1, n, labels] by its name.

int8: weights symmetric, a scale for each column; activations by their range in each call (DynamicQuantizeMatMul, QAttention of
onnxruntime's contrib operators). Seven bits of the weights are used: with eight, processors without VNNI saturate in the
16-bit sums of u8 x s8, and the same text would be read otherwise on another machine.
"""

import hashlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from . import minilm, wordpiece

MICROSOFT = "com.microsoft"
RANGE = 63


class Graph:
    def __init__(self):
        self.nodes, self.initializers = [], []

    def put(self, name, value):
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator, inputs, output, domain="", **attributes):
        outputs = output if isinstance(output, list) else [output]
        self.nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, name=outputs[0], **attributes))
        return output


def quantised(weight):
    scale = np.maximum(np.abs(weight).max(0), 1e-8).astype(np.float32) / RANGE
    return np.clip(np.round(weight / scale), -RANGE, RANGE).astype(np.int8), scale


def product(graph, x, name, weight, bias, int8):
    """x @ weight (+ bias)."""
    if int8:
        values, scale = quantised(weight)
        inputs = [x, graph.put(name + ".weight", values), graph.put(name + ".scale", scale), ""]
        inputs += [graph.put(name + ".bias", bias)] if bias is not None else []
        return graph.node("DynamicQuantizeMatMul", inputs if bias is not None else inputs[:3], name, MICROSOFT)
    made = graph.node("MatMul", [x, graph.put(name + ".weight", weight)], name + ".product" if bias is not None else name)
    return graph.node("Add", [made, graph.put(name + ".bias", bias)], name) if bias is not None else made


def attention(graph, x, name, weight, bias, int8):
    if int8:
        values, scale = quantised(weight)
        q = graph.node("DynamicQuantizeLinear", [x], [name + ".q", name + ".s", name + ".z"])
        inputs = [q[0], graph.put(name + ".weight", values), graph.put(name + ".bias", bias), q[1], graph.put(name + ".scale", scale), "", q[2]]
        return graph.node("QAttention", inputs, name, MICROSOFT, num_heads=minilm.HEADS)
    inputs = [x, graph.put(name + ".weight", weight), graph.put(name + ".bias", bias)]
    return graph.node("Attention", inputs, name, MICROSOFT, num_heads=minilm.HEADS)


def write(path, parts, heads, int8=True, also=(), wide=()):
    """`parts`: what `parts_of` gives; `heads`: {name: (weight [384, labels], bias)}; `also`: layers whose states are given, too;
    `wide`: heads with so many outputs that they are in int8 as well. Returns (sha256, bytes)."""
    graph = Graph()
    length = graph.node("Slice", [graph.node("Shape", ["words"], "shape"), graph.put("one", np.array([1])), graph.put("two", np.array([2]))], "length")
    for filled, value in (("ones", 1), ("zeros", 0)):
        graph.node("ConstantOfShape", [length], filled, value=numpy_helper.from_array(np.array([value], np.float32), "value"))
    places = graph.node("Slice", [graph.put("positions", parts["positions"]), graph.put("zero", np.array([0])), length], "places")
    summed = graph.node("Add", ["words", places], "summed")
    kinds = graph.node("Gather", [graph.put("kinds", parts["types"]), "types"], "kind")
    x = norm(graph, summed, kinds, "embedded", parts["norm"], parts["norm_bias"])
    for at, layer in enumerate(parts["layers"]):
        name = f"layer{at}"
        mixed = attention(graph, x, name + ".attention", layer["qkv"], layer["qkv_bias"], int8)
        mixed = product(graph, mixed, name + ".out", layer["out"], layer["out_bias"], int8)
        x = norm(graph, mixed, x, name + ".mixed", layer["norm1"], layer["norm1_bias"])
        up = product(graph, x, name + ".up", layer["up"], layer["up_bias"], int8)
        up = graph.node("Gelu", [up], name + ".gelu", MICROSOFT)
        down = product(graph, up, name + ".down", layer["down"], layer["down_bias"], int8)
        x = norm(graph, down, x, name if at + 1 < len(parts["layers"]) else "hidden", layer["norm2"], layer["norm2_bias"])
    outputs = [helper.make_tensor_value_info("hidden", TensorProto.FLOAT, [1, "n", minilm.HIDDEN])]
    for head, (weight, bias) in heads.items():
        product(graph, "hidden", head, weight, bias, int8=int8 and head in wide)
        outputs.append(helper.make_tensor_value_info(head, TensorProto.FLOAT, [1, "n", len(bias)]))
    outputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "n", minilm.HIDDEN]) for name in also]
    made = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "encoder",
            [
                helper.make_tensor_value_info("words", TensorProto.FLOAT, [1, "n", minilm.HIDDEN]),
                helper.make_tensor_value_info("types", TensorProto.INT64, [1, "n"]),
            ],
            outputs,
            graph.initializers,
        ),
        opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid(MICROSOFT, 1)],
        producer_name="newsmesh",
        ir_version=7,
    )
    data = made.SerializeToString(deterministic=True)
    with open(path, "wb") as file:
        file.write(data)
    return hashlib.sha256(data).hexdigest(), len(data)


def norm(graph, x, skip, name, weight, bias):
    """The layer norm of x + skip. Each row is a channel of an instance norm, whose kernel is vectorised; those of LayerNormalization and SkipLayerNormalization
    divide once for each number (Welford's method) and took a third of a run."""
    summed = graph.node("Add", [x, skip], name + ".sum")
    centred = graph.node("InstanceNormalization", [summed, "ones", "zeros"], name + ".centred", epsilon=1e-12)
    scaled = graph.node("Mul", [centred, graph.put(name + ".norm", weight)], name + ".scaled")
    return graph.node("Add", [scaled, graph.put(name + ".norm.bias", bias)], name)


LAYER = ["qkv", "qkv_bias", "out", "out_bias", "norm1", "norm1_bias", "up", "up_bias", "down", "down_bias", "norm2", "norm2_bias"]


def parts_of(model):
    """The arrays of an encoder.Encoder."""
    take = lambda parameter: parameter.detach().numpy()
    return {
        "positions": take(model.positions),
        "types": take(model.types),
        "norm": take(model.norm),
        "norm_bias": take(model.norm_bias),
        "layers": [{name: take(getattr(layer, name)) for name in LAYER} for layer in model.layers],
    }


def heads_of(model):
    return {name: (head.weight.detach().numpy().T, head.bias.detach().numpy()) for name, head in model.heads.items()}


def write_words(path, weights):
    """The shared table: 30,522 x 384 int8, then a float32 scale for each row (little-endian)."""
    table = weights["embeddings.word_embeddings.weight"]
    scale = (np.abs(table).max(1) / 127).astype("<f4")
    data = np.round(table / scale[:, None]).astype(np.int8).tobytes() + scale.tobytes()
    with open(path, "wb") as file:
        file.write(data)
    return hashlib.sha256(data).hexdigest(), len(data)


def read_back(path, model):
    """Gives an encoder.Encoder the weights of a graph that `write` has made of the same layers; heads that it does not have stay as they are."""
    kept = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}

    def weight(name):
        value = kept[name + ".weight"]
        return value * kept[name + ".scale"] if name + ".scale" in kept else value

    made = {"positions": kept["positions"], "types": kept["kinds"], "norm": kept["embedded.norm"], "norm_bias": kept["embedded.norm.bias"]}
    for at in range(len(model.layers)):
        name, end = f"layer{at}", "hidden" if at + 1 == len(model.layers) else f"layer{at}"
        for part, source in (("qkv", "attention"), ("out", "out"), ("up", "up"), ("down", "down")):
            made[f"layers.{at}.{part}"], made[f"layers.{at}.{part}_bias"] = weight(f"{name}.{source}"), kept[f"{name}.{source}.bias"]
        for part, source in (("norm1", name + ".mixed"), ("norm2", end)):
            made[f"layers.{at}.{part}"], made[f"layers.{at}.{part}_bias"] = kept[source + ".norm"], kept[source + ".norm.bias"]
    for head in model.heads:
        if head + ".bias" not in kept:
            continue
        made[f"heads.{head}.weight"], made[f"heads.{head}.bias"] = weight(head).T, kept[head + ".bias"]
    model.load_state_dict({name: torch.tensor(np.array(value, np.float32)) for name, value in made.items()}, strict=False)
