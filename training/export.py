"""Writes the trained weights as an ONNX file with 8-bit weights. Needs onnx. export.py TRAINED_FOLDER OUT_FOLDER

OUT_FOLDER gets encoder.onnx and encoder.json: the heads' labels, the file's SHA-256 and what training wrote down.

Linear maps: int8 weights, one scale a column; inputs are rounded to uint8 as training learnt it (eight.py). Word vectors:
int8, one scale a row. All else is float.

A run reads several rows of one length, [rows, length]: sentences, filled up at their ends (pair id -1), or the four
markers of a pair each. As the text sees no markers, pairs are asked of it later at the cost of their markers alone: the
run that read the text gives back its keys and values, layer by layer ("kept"), and its last states ("text"). The run that
asks takes them as "past" and "past_text", with the ids of what it read ("past_ids": 0, and -1 where it was filled up),
and "rows": which sentence of the past each row goes on with. Where the inputs hold the text itself the past has length 0.
"pair_at" tells where pairs are read, row by row from the past's beginning, "pair_row" in which row.
"""
import hashlib
import json
import math
import os
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import balance
from balance import group
from labels import PAIR_HEADS, TOKEN_HEADS

HEADS = 12
RUNTIME = "com.microsoft"  # domain of the operations that ONNX Runtime adds


def columns(weight):
    """int8 of a [in, out] matrix and the scale of each column."""
    scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / 127
    return np.clip(np.rint(weight / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class Graph:
    def __init__(self, weights, rounding):
        self.rounding = rounding
        self.weights, self.nodes, self.initializers, self.count, self.keep, self.shared = weights, [], {}, 0, [], {}

    def constant(self, name, value):
        if name not in self.initializers:
            self.initializers[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def add(self, op, *inputs, **attributes):
        self.count += 1
        name = f"{op}_{self.count}"
        self.nodes.append(helper.make_node(op, list(inputs), [name], name=name, **attributes))
        return name

    def rounded(self, x, name):
        """uint8 of an input of linear maps; those that share it share this too."""
        factor, scale, zero = self.rounding[group(name)]
        of = group(name)
        x = self.add("Mul", x, self.constant(of + ".balance", 1 / factor))
        return self.add("QuantizeLinear", x, self.constant(of + ".in", scale), self.constant(of + ".zero", zero))

    def linear(self, x, name, given=None):
        """MatMulIntegerToFloat, of ONNX Runtime: the exact product of the integers, times both scales, and the bias."""
        values, column = columns((self.weights[name + ".weight"] * self.rounding[group(name)][0]).T)
        inputs = [given or self.rounded(x, name), self.constant(name + ".q", values), group(name) + ".in",
                  self.constant(name + ".scale", column), group(name) + ".zero", "",
                  self.constant(name + ".bias", self.weights[name + ".bias"])]
        return self.add("MatMulIntegerToFloat", *inputs, domain=RUNTIME)

    def norm(self, x, name):
        """LayerNormalization, written as the normalization of each token for itself: of the runtime's two ways one is five times
        slower, the other subtracts large squares from each other, so that processors and versions differ in answers."""
        if "instances" not in self.shared:
            length = self.add("Gather", self.add("Shape", "ids"), self.axis(1))
            self.shared["instances"] = [self.add("ConstantOfShape", length, value=helper.make_tensor("value", TensorProto.FLOAT, [1], [v]))
                                        for v in (1.0, 0.0)]
        plain = self.add("InstanceNormalization", x, *self.shared["instances"], epsilon=1e-12)
        stretched = self.add("Mul", plain, self.constant(name + ".w", self.weights[name + ".weight"]))
        return self.add("Add", stretched, self.constant(name + ".b", self.weights[name + ".bias"]))

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
        return self.add("Concat", self.add("Gather", past, "rows", axis=0), part, axis=1)

    def layer(self, x, mask, i, width):
        base = f"layers.{i}."
        split = self.constant("split", np.array([0, 0, HEADS, width // HEADS], dtype=np.int64))
        joined = self.constant("joined", np.array([0, 0, width], dtype=np.int64))
        given = self.rounded(x, base + "query")
        part = {p: self.linear(x, base + p, given) for p in ("query", "key", "value")}
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
        given = self.rounded(x, "token_heads.mention")
        for name in TOKEN_HEADS:
            self.renamed(self.linear(x, "token_heads." + name, given), name)
        self.renamed(x, "text")
        self.renamed(self.add("Concat", *self.keep, axis=0), "kept")
        everything = self.add("Concat", self.add("Gather", "past_text", "rows", axis=0), x, axis=1)
        states = self.add("Gather", everything, "pair_row", axis=0)
        places = self.weights["pair.weight"].shape[1] // width
        read = self.add("Reshape", self.add("GatherND", states, self.add("Unsqueeze", "pair_at", self.axis(2)), batch_dims=1),
                        self.constant("wide", np.array([-1, places * width], dtype=np.int64)))
        pair = self.gelu(self.linear(read, "pair"))
        given = self.rounded(pair, "pair_heads.plover")
        for name in PAIR_HEADS:
            self.renamed(self.linear(pair, "pair_heads." + name, given), name)
        asked = self.add("Reshape", self.linear(pair, "trigger", given),
                         self.constant("asked", np.array([-1, 2, width], dtype=np.int64)))
        scores = self.add("MatMul", asked, self.add("Transpose", states, perm=[0, 2, 1]))
        self.renamed(self.add("Div", scores, self.constant("rootw", np.float32(math.sqrt(width)))), "trigger")


def build(weights, rounding):
    g = Graph(weights, rounding)
    width = weights["norm.weight"].shape[0]
    layers = 1 + max(int(k.split(".")[1]) for k in weights if k.startswith("layers."))
    x = g.embedded()
    mask = g.mask()
    for i in range(layers):
        x = g.layer(x, mask, i, width)
    g.heads(x, width)
    whole = lambda name, *shape: helper.make_tensor_value_info(name, TensorProto.INT64, shape)
    real = lambda name, *shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    text = [whole(n, "asked", "length") for n in ("ids", "markers", "shapes", "positions", "pair_ids")]
    past = [whole("rows", "asked"), whole("past_ids", "asked", "before"), real("past_text", "read", "before", width),
            real("past", 2 * layers, "read", "before", width)]
    places = weights["pair.weight"].shape[1] // width
    pairs = [whole("pair_at", "pairs", places), whole("pair_row", "pairs")]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, None)
               for n in (*TOKEN_HEADS, *PAIR_HEADS, "trigger", "text", "kept")]
    graph = helper.make_graph(g.nodes, "tocsin", text + past + pairs, outputs, list(g.initializers.values()))
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(RUNTIME, 1)], producer_name="tocsin")
    model.ir_version = 8
    return model


def main(source, target):
    with np.load(os.path.join(source, "model.npz")) as stored:
        model = build({k: stored[k] for k in stored.files}, balance.load(source))
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
