"""Writes the trained weights as an ONNX file with 8-bit weights. Needs onnx. export.py TRAINED_FOLDER OUT_FOLDER

OUT_FOLDER gets encoder.onnx and encoder.json: the heads' labels, the file's SHA-256 and what training wrote down.

Linear maps: int8 weights, one scale a column; inputs are balanced with the weights (balance.py) and quantised as they
come (DynamicQuantizeLinear). Word vectors: int8, one scale a row. All else is float.

One run reads one sentence, with or without pairs. As the text sees no markers, more pairs may be asked of it later at the
cost of their markers alone: the run that read the text gives back its keys and values, layer by layer ("kept"), and its
last states ("text"), and takes them as "past" and "past_text", whose length is 0 where the inputs hold the text itself.
Inputs are int64 [1, length] and, of the pairs, [pairs, PLACES], counted from the past's beginning.
"""
import hashlib
import json
import math
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from balance import factors, group
from labels import PAIR_HEADS, TOKEN_HEADS

HEADS = 12


def columns(weight):
    """int8 of a [in, out] matrix and the scale of each column."""
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / 127
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class Graph:
    def __init__(self, weights, ranges):
        self.factors = factors(weights, ranges)
        self.weights, self.nodes, self.initializers, self.count, self.keep = weights, [], {}, 0, []

    def constant(self, name, value):
        if name not in self.initializers:
            self.initializers[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def add(self, op, *inputs, **attributes):
        self.count += 1
        name = f"{op}_{self.count}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], name=name, **attributes))
        return name

    def quantised(self, x, name):
        balanced = self.constant(group(name) + ".balance", 1 / self.factors[group(name)])
        x = self.add("Mul", x, balanced)
        self.count += 1
        names = [f"{part}_{self.count}" for part in ("eight", "scale", "zero")]
        self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], names))
        return names

    def linear(self, x, name, eight=None):
        q, scale, zero = eight or self.quantised(x, name)
        values, column = columns((self.weights[name + ".weight"] * self.factors[group(name)]).T)
        product = self.add("MatMulInteger", q, self.constant(name + ".q", values), zero)
        scales = self.add("Mul", scale, self.constant(name + ".scale", column))
        scaled = self.add("Mul", self.add("Cast", product, to=TensorProto.FLOAT), scales)
        return self.add("Add", scaled, self.constant(name + ".bias", self.weights[name + ".bias"]))

    def norm(self, x, name):
        return self.add("LayerNormalization", x, self.constant(name + ".w", self.weights[name + ".weight"]),
                        self.constant(name + ".b", self.weights[name + ".bias"]), axis=-1, epsilon=1e-12)

    def gelu(self, x):
        root = self.add("Div", x, self.constant("root2", np.float32(math.sqrt(2))))
        one = self.add("Add", self.add("Erf", root), self.constant("one", np.float32(1)))
        return self.add("Mul", self.add("Mul", x, one), self.constant("half", np.float32(0.5)))

    def embedded(self):
        rows, scale = columns(self.weights["words.weight"].T)
        word = self.add("Cast", self.add("Gather", self.constant("words", rows.T.copy()), "ids"), to=TensorProto.FLOAT)
        x = self.add("Mul", word, self.add("Gather", self.constant("words.scale", scale[:, None]), "ids"))
        for name, given in (("markers", "markers"), ("shapes", "shapes"), ("positions", "positions")):
            table = self.constant(name + ".w", self.weights[name + ".weight"])
            x = self.add("Add", x, self.add("Gather", table, given))
        return self.norm(x, "norm")

    def axis(self, i):
        return self.constant(f"axis{i}", np.array([i], dtype=np.int64))

    def mask(self):
        seen = self.add("Unsqueeze", self.add("Concat", "past_ids", "pair_ids", axis=1), self.axis(1))
        text = self.add("Equal", seen, self.constant("zero", np.int64(0)))
        own = self.add("Equal", seen, self.add("Unsqueeze", "pair_ids", self.axis(2)))
        allowed = self.add("Where", self.add("Or", text, own), self.constant("open", np.float32(0)),
                           self.constant("shut", np.float32(-10000)))
        return self.add("Unsqueeze", allowed, self.axis(1))

    def kept(self, part, number):
        """With those of the text that was read before; those of this run are given back."""
        self.keep.append(self.add("Unsqueeze", part, self.axis(0)))
        past = self.add("Gather", "past", self.constant(f"number{number}", np.int64(number)), axis=0)
        return self.add("Concat", past, part, axis=1)

    def layer(self, x, mask, i, width):
        base = f"layers.{i}."
        split = self.constant("split", np.array([0, 0, HEADS, width // HEADS], dtype=np.int64))
        joined = self.constant("joined", np.array([0, 0, width], dtype=np.int64))
        eight = self.quantised(x, base + "query")
        part = {p: self.linear(x, base + p, eight) for p in ("query", "key", "value")}
        part["key"], part["value"] = self.kept(part["key"], 2 * i), self.kept(part["value"], 2 * i + 1)
        part = {p: self.add("Reshape", value, split) for p, value in part.items()}
        q, v = (self.add("Transpose", part[p], perm=[0, 2, 1, 3]) for p in ("query", "value"))
        k = self.add("Transpose", part["key"], perm=[0, 2, 3, 1])
        scores = self.add("Div", self.add("MatMul", q, k),
                          self.constant("root", np.float32(math.sqrt(width // HEADS))))
        weights = self.add("Softmax", self.add("Add", scores, mask), axis=-1)
        mixed = self.add("Transpose", self.add("MatMul", weights, v), perm=[0, 2, 1, 3])
        out = self.linear(self.add("Reshape", mixed, joined), base + "out")
        x = self.norm(self.add("Add", x, out), base + "norm1")
        inner = self.gelu(self.linear(x, base + "up"))
        return self.norm(self.add("Add", x, self.linear(inner, base + "down")), base + "norm2")

    def renamed(self, x, name):
        self.nodes.append(helper.make_node("Identity", [x], [name]))

    def heads(self, x, width):
        eight = self.quantised(x, "token_heads.mention")
        for name in TOKEN_HEADS:
            self.renamed(self.linear(x, "token_heads." + name, eight), name)
        self.renamed(x, "text")
        self.renamed(self.add("Concat", *self.keep, axis=0), "kept")
        everything = self.add("Concat", "past_text", x, axis=1)
        flat = self.add("Reshape", everything, self.constant("flat", np.array([-1, width], dtype=np.int64)))
        places = self.weights["pair.weight"].shape[1] // width
        read = self.add("Reshape", self.add("Gather", flat, "pair_at"),
                        self.constant("wide", np.array([-1, places * width], dtype=np.int64)))
        pair = self.gelu(self.linear(read, "pair"))
        eight = self.quantised(pair, "pair_heads.plover")
        for name in PAIR_HEADS:
            self.renamed(self.linear(pair, "pair_heads." + name, eight), name)
        asked = self.add("Reshape", self.linear(pair, "trigger", eight),
                         self.constant("asked", np.array([-1, 2, width], dtype=np.int64)))
        texts = self.add("Transpose", flat, perm=[1, 0])
        self.renamed(self.add("Div", self.add("MatMul", asked, texts),
                              self.constant("rootw", np.float32(math.sqrt(width)))), "trigger")


def build(weights, ranges):
    g = Graph(weights, ranges)
    width = weights["norm.weight"].shape[0]
    layers = 1 + max(int(k.split(".")[1]) for k in weights if k.startswith("layers."))
    x = g.embedded()
    mask = g.mask()
    for i in range(layers):
        x = g.layer(x, mask, i, width)
    g.heads(x, width)
    text = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "length"])
            for n in ("ids", "markers", "shapes", "positions", "pair_ids")]
    past = [helper.make_tensor_value_info("past_ids", TensorProto.INT64, [1, "before"]),
            helper.make_tensor_value_info("past_text", TensorProto.FLOAT, [1, "before", width]),
            helper.make_tensor_value_info("past", TensorProto.FLOAT, [2 * layers, 1, "before", width])]
    places = weights["pair.weight"].shape[1] // width
    pairs = [helper.make_tensor_value_info("pair_at", TensorProto.INT64, ["pairs", places])]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, None)
               for n in (*TOKEN_HEADS, *PAIR_HEADS, "trigger", "text", "kept")]
    graph = helper.make_graph(g.nodes, "tocsin", text + past + pairs, outputs, list(g.initializers.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="tocsin")
    model.ir_version = 8
    return model


def main(source, target):
    with np.load(os.path.join(source, "model.npz")) as stored, np.load(os.path.join(source, "ranges.npz")) as ranges:
        model = build({k: stored[k] for k in stored.files}, {k: ranges[k] for k in ranges.files})
    content = model.SerializeToString()
    with open(os.path.join(target, "encoder.onnx"), "wb") as file:
        file.write(content)
    with open(os.path.join(source, "trained.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    manifest = {"file": "encoder.onnx", "sha256": hashlib.sha256(content).hexdigest(),
                "heads": TOKEN_HEADS | PAIR_HEADS, **manifest}
    with open(os.path.join(target, "encoder.json"), "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=1)
        file.write("\n")
    print(f"{target}: {len(content) >> 20} MB, sha256 {manifest['sha256']}")


if __name__ == "__main__":
    main(*sys.argv[1:])
