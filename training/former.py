"""Reads the weights of the model that ships now, to average them with new ones. Needs onnx. former.py RESOURCES OUT_FOLDER

Weights are what their eight bits say; model.npz, rounding.npz and former.json (the file's SHA-256) are as train.py wants
them with --former.
"""
import hashlib
import json
import os
import sys

import numpy as np
import onnx
from onnx import numpy_helper

import balance

PLAIN = {".w": ".weight", ".b": ".bias"}  # of norms and tables


def read(model):
    """Weights by the names of encoder.py, and how inputs are rounded by the names of balance.group."""
    parts = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    rounding = {n[:-len(".balance")]: (1 / v, parts[n[:-len("balance")] + "in"], parts[n[:-len("balance")] + "zero"])
                for n, v in parts.items() if n.endswith(".balance")}
    weights = {"words.weight": parts["words"].astype(np.float32) * parts["words.scale"]}
    for name, value in parts.items():
        base, dot, last = name.rpartition(".")
        if dot + last == ".q":
            weights[base + ".weight"] = (value * parts[base + ".scale"]).T / rounding[balance.group(base)][0]
        elif dot + last == ".bias":
            weights[name] = value
        elif dot + last in PLAIN:
            weights[base + PLAIN[dot + last]] = value
    return {k: np.ascontiguousarray(v, dtype=np.float32) for k, v in weights.items()}, rounding


def main(source, target):
    with open(os.path.join(source, "encoder.onnx"), "rb") as file:
        content = file.read()
    weights, rounding = read(onnx.load_from_string(content))
    os.makedirs(target, exist_ok=True)
    np.savez(os.path.join(target, "model.npz"), **weights)
    balance.save(target, rounding)
    with open(os.path.join(target, "former.json"), "w", encoding="utf-8") as file:
        json.dump({"sha256": hashlib.sha256(content).hexdigest()}, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
