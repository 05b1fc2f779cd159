"""Reads the weights of the shipped file back, so that learning can go on from it. Needs onnx. shipped.py RESOURCES OUT_FOLDER

They are those that the file computes with: of eight bits, where training had more.
"""
import json
import os
import sys

import numpy as np
import onnx
from onnx import numpy_helper

import balance
from balance import group

PLAIN = {"markers.w": "markers.weight", "shapes.w": "shapes.weight", "positions.w": "positions.weight"}


def weights(stored):
    """By the names that training gives them, of the file's initializers by theirs; and how the maps' inputs are rounded."""
    rounding = {name[:-len(".in")]: (1 / stored[name[:-len(".in")] + ".balance"], scale, stored[name[:-len(".in")] + ".zero"])
                for name, scale in stored.items() if name.endswith(".in")}
    found = {"words.weight": stored["words"] * stored["words.scale"]}
    for name, value in stored.items():
        base, _, end = name.rpartition(".")
        if end == "q":
            found[base + ".weight"] = (value * stored[base + ".scale"]).T / rounding[group(base)][0]
        elif end == "bias":
            found[name] = value
        elif name in PLAIN:
            found[PLAIN[name]] = value
        elif end in ("w", "b"):
            found[base + (".weight" if end == "w" else ".bias")] = value
    return {k: v.astype(np.float32) for k, v in found.items()}, rounding


def main(resources, folder):
    os.makedirs(folder, exist_ok=True)
    model = onnx.load(os.path.join(resources, "encoder.onnx"))
    found, rounding = weights({t.name: numpy_helper.to_array(t) for t in model.graph.initializer})
    np.savez(os.path.join(folder, "model.npz"), **found)
    balance.save(folder, rounding)
    with open(os.path.join(resources, "encoder.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    with open(os.path.join(folder, "trained.json"), "w", encoding="utf-8") as file:
        json.dump({k: v for k, v in manifest.items() if k not in ("file", "sha256", "heads")}, file, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
