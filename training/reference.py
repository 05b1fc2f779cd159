"""What the encoder answers in Python, for the Java test. reference.py TRAINED_FOLDER START_FOLDER CORPUS RESOURCES OUT_FOLDER

OUT_FOLDER gets reference.json: texts, pairs as UTF-16 offsets, the encoder's inputs and every head's probabilities, twice: "file" as
ONNX Runtime answers from RESOURCES/encoder.onnx, "weights" in numpy alone, from what training left. The latter's arithmetic is that
of the graph that export.py writes: weights in int8 with one scale a column, inputs rounded to uint8 by the scales and zero points of
the training. It adds in another order, so that now and then an input is rounded to the next of its 256 steps.
"""
import json
import math
import os
import sys

import numpy as np
import onnxruntime

import balance
from balance import group
from labels import PAIR_HEADS, TOKEN_HEADS
from pieces import utf16
from tokens import CLS, MARKERS, SEP, pieces, vocabulary
from train import held_back, read

HEADS = 12
LONGEST = 160
STEP = 8
LONG = "The ministers of " + ", ".join(f"province number {i}" for i in range(60)) + " met the president of Zambia."
# Text, and pairs as the words of source and target; None: nobody
CASES = [
    ("", []),
    ("Greece and Egypt signed a defence pact on Monday.", [("Greece", "Egypt"), ("Egypt", "Greece"), ("Greece", None)]),
    ("NATO's Jens Stoltenberg told reporters: \"We stand together.\"", []),
    ("Turkish police fired tear gas at protesters in Ankara, the Interior Ministry said.",
     [("Turkish police", "protesters"), ("protesters", "Turkish police"), ("the Interior Ministry", None)]),
    ("Norway will give Ukrainian forces six NASAMS launchers worth 80 million euros by the end of May.",
     [("Norway", "Ukrainian forces")]),
    ("SEOUL 😀 says 🇰🇵 fired two missiles; Tokyo \u202bprotested\u202c against Pyongyang.",
     [("SEOUL", "Pyongyang"), ("Tokyo", "Pyongyang"), ("😀", None), (None, "🇰🇵")]),
    ("中国外交部发言人说，双方签署了协议。China's Xi Jinping visited Hanoi.", [("Xi Jinping", "Hanoi"), ("中国", None)]),
    ("\"We did not sell arms to Khartoum,\" Erdoğan said in 2019, \"and we never will.\"",
     [("Erdoğan", "Khartoum"), ("We", "Khartoum")]),
    ("THE KREMLIN DENIED THAT IT HAD ATTACKED ESTONIA'S BANKS", [("KREMLIN", "ESTONIA"), (None, "ESTONIA'S BANKS")]),
    (LONG, [("province number 1", "Zambia"), ("province number 2", "province number 3")]),
]

EACH = 30  # one held-back sentence of so many is asked too


def ordinary(folder):
    """Sentences of the corpus that nothing was learnt from, each with the sides of its first act, both ways."""
    held = [s for s in read(folder) if held_back(s) and "articles/" not in s.origin]
    for sentence in held[::EACH]:
        span = lambda numbers: next(((m.start, m.end) for m in map(sentence.numbered, numbers[:1])), None)
        sides = [(span(a.source), span(a.target)) for a in sentence.acts[:1] if a.source or a.target]
        yield sentence.text, [pair for s, t in sides for pair in ((s, t), (t, s))]


class Weights:
    def __init__(self, folder):
        with np.load(os.path.join(folder, "model.npz")) as stored:
            self.of = {k: stored[k] for k in stored.files}
        self.rounding = balance.load(folder)
        self.eight = {}

    def columns(self, name):
        """int8 of a weight as a [in, out] matrix, and the scale of each column."""
        if name not in self.eight:
            weight = self.of[name]
            factor, _, _ = self.rounding.get(group(name[:-len(".weight")]), (np.float32(1), None, None))
            weight = (weight * factor).T
            scale = np.maximum(np.abs(weight).max(axis=0), 1e-8) / 127
            self.eight[name] = np.clip(np.rint(weight / scale), -127, 127).astype(np.int32), scale.astype(np.float32)
        return self.eight[name]


def linear(weights, name, x):
    """Balanced and rounded input, the exact product of the integers, and the two scales."""
    values, column = weights.columns(name + ".weight")
    factor, scale, zero = weights.rounding[group(name)]
    zero = np.float32(zero)
    eight = np.clip(np.rint(x * (1 / factor) / scale) + zero, 0, 255) - zero
    product = eight.reshape(-1, x.shape[-1]).astype(np.float64) @ values.astype(np.float64)  # exact: all are integers
    product = product.astype(np.float32) * (scale * column) + weights.of[name + ".bias"]
    return product.reshape(*x.shape[:-1], -1)


def norm(weights, name, x):
    middle = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((middle * middle).mean(axis=-1, keepdims=True) + np.float32(1e-12))
    return middle / spread * weights.of[name + ".weight"] + weights.of[name + ".bias"]


ERF = np.frompyfunc(math.erf, 1, 1)


def gelu(x):
    return x * (ERF(x / math.sqrt(2)).astype(np.float32) + np.float32(1)) * np.float32(0.5)


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def place(tokens, span):
    if span is None:
        return 0, 0
    inside = [i for i, (_, _, a, b) in enumerate(tokens) if a < span[1] and b > span[0]]
    return (inside[0] + 1, inside[-1] + 1) if inside else (0, 0)


def inputs(tokens, pairs):
    """One sentence as examples.batch lays it out."""
    n = len(tokens) + 2
    ids = [CLS] + [t[0] for t in tokens] + [SEP] + list(MARKERS) * len(pairs)
    marker = [0] * n + [1, 2, 3, 4] * len(pairs)
    form = [0] + [t[1] for t in tokens] + [0] + [0] * 4 * len(pairs)
    places = [place(tokens, source) + place(tokens, target) for source, target in pairs]
    position = list(range(n)) + [p for four in places for p in four]
    seen = [0] * n + [k + 1 for k in range(len(pairs)) for _ in range(4)]
    at = [[0, p[0], p[2], *range(n + 4 * k, n + 4 * k + 4)] for k, p in enumerate(places)]
    return ids, marker, form, position, np.array(seen), np.array(at, dtype=int).reshape(-1, 7)


def encoded(weights, ids, marker, form, position, seen):
    rows, scale = weights.columns("words.weight")
    x = rows.T[ids].astype(np.float32) * scale[ids][:, None]
    for table, given in (("markers", marker), ("shapes", form), ("positions", position)):
        x = x + weights.of[table + ".weight"][given]
    x = norm(weights, "norm", x)
    mask = np.where((seen[None, :] == 0) | (seen[None, :] == seen[:, None]), 0, -10000).astype(np.float32)
    n, width = x.shape
    for i in range(1 + max(int(k.split(".")[1]) for k in weights.of if k.startswith("layers."))):
        base = f"layers.{i}."
        q, k, v = (linear(weights, base + p, x).reshape(n, HEADS, -1).transpose(1, 0, 2) for p in ("query", "key", "value"))
        scores = q @ k.transpose(0, 2, 1) / np.float32(math.sqrt(width // HEADS))
        mixed = (softmax(scores + mask) @ v).transpose(1, 0, 2).reshape(n, width)
        x = norm(weights, base + "norm1", x + linear(weights, base + "out", mixed))
        inner = gelu(linear(weights, base + "up", x))
        x = norm(weights, base + "norm2", x + linear(weights, base + "down", inner))
    return x


def answers(weights, tokens, pairs):
    """Probabilities: of each piece, of each pair, and of the trigger's first and last piece ([CLS] and [SEP] count)."""
    ids, marker, form, position, seen, at = inputs(tokens, pairs)
    x = encoded(weights, ids, marker, form, position, seen)
    found = {k: softmax(linear(weights, "token_heads." + k, x))[1:len(tokens) + 1] for k in TOKEN_HEADS}
    if not pairs:
        return found
    pair = gelu(linear(weights, "pair", x[at].reshape(len(pairs), -1)))
    found.update({k: softmax(linear(weights, "pair_heads." + k, pair)) for k in PAIR_HEADS})
    asked = linear(weights, "trigger", pair).reshape(len(pairs), 2, -1)
    found["trigger"] = softmax((asked @ x.T / np.float32(math.sqrt(x.shape[1])))[:, :, :len(tokens) + 2])
    return found


class File:
    """The exported encoder, asked as the program asks it: first of the text, filled up to a multiple of STEP, then of the pairs."""

    def __init__(self, path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.shapes = {i.name: i.shape for i in self.session.get_inputs()}

    def run(self, **given):
        names = [o.name for o in self.session.get_outputs()]
        return dict(zip(names, self.session.run(names, {k: v if v.dtype == np.float32 else v.astype(np.int64) for k, v in given.items()})))

    def nothing(self, name):
        shape = list(self.shapes[name])
        return np.zeros(shape[:-3] + [1, 0, shape[-1]], np.float32)

    def answers(self, tokens, pairs):
        *flat, seen, at = inputs(tokens, pairs)
        n = len(tokens) + 2
        full = -(-n // STEP) * STEP
        row = lambda values, filling=0: np.array([[*values[:n], *[filling] * (full - n)]])
        of = dict(zip(("ids", "markers", "shapes", "positions"), flat))
        text = self.run(**{k: row(v) for k, v in of.items()}, pair_ids=row([0] * n, -1), rows=np.zeros(1), past_ids=np.zeros((1, 0)),
                        past_text=self.nothing("past_text"), past=self.nothing("past"), pair_at=np.zeros((0, at.shape[1])), pair_row=np.zeros(0))
        found = {k: softmax(text[k][0][1:n - 1]) for k in TOKEN_HEADS}
        if not pairs:
            return found
        count = len(pairs)
        at[:, 3:] = range(full, full + 4)
        told = self.run(**{k: np.array(v[n:]).reshape(count, 4) for k, v in of.items()}, pair_ids=np.ones((count, 4)), rows=np.zeros(count),
                        past_ids=np.repeat(row([0] * n, -1), count, axis=0), past_text=text["text"], past=text["kept"], pair_at=at,
                        pair_row=np.arange(count))
        return found | {k: softmax(told[k]) for k in PAIR_HEADS} | {"trigger": softmax(told["trigger"][:, :, :n])}


def written(found, digits):
    return {k: [round(float(p), digits) for p in values.ravel()] for k, values in found.items()}


def main(trained, start, corpus, resources, out):
    weights, file = Weights(trained), File(os.path.join(resources, "encoder.onnx"))
    vocab = vocabulary(os.path.join(start, "tokenizer.json"))
    lines = []
    odd = [(text, [tuple(w and (text.index(w), text.index(w) + len(w)) for w in pair) for pair in words])
           for text, words in CASES]
    for text, spans in odd + list(ordinary(corpus)):
        tokens = pieces(text, vocab)[:LONGEST]
        at = utf16(text)
        pairs = [[span and [at[span[0]], at[span[1]]] for span in pair] for pair in spans]
        given = [np.asarray(rows).ravel().tolist() for rows in inputs(tokens, spans)]
        told = {"weights": written(answers(weights, tokens, spans), 4), "file": written(file.answers(tokens, spans), 5)}
        lines.append(json.dumps({"text": text, "pairs": pairs, "inputs": given, **told}, separators=(",", ":")).replace("0.0,", "0,"))
    with open(os.path.join(out, "reference.json"), "w", encoding="utf-8") as reference:
        reference.write("[\n" + ",\n".join(lines) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
