"""Fits one temperature a head on half of the held-back pairs and measures on the other half. Needs torch.

calibrate.py --start FOLDER --corpus FOLDER --model FOLDER; adds "temperature" and "calibration" to trained.json (Guo et
al. 2017; expected calibration error over ten bins of equal width).
"""
import argparse
import json
import os
import random

import numpy as np
import torch

import balance
import eight
import labels
from encoder import stored
from examples import IGNORED, example
from tokens import vocabulary
from train import held_back, pair_outputs, read

BINS = 10


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def loss(logits, want, temperature):
    return -np.log(softmax(logits / temperature)[np.arange(len(want)), want] + 1e-12).mean()


def error(probabilities, want):
    """Expected calibration error and its bins: (share, mean confidence, share right)."""
    sure, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == want
    at = np.minimum((sure * BINS).astype(int), BINS - 1)
    bins = [(float((at == b).mean()), float(sure[at == b].mean()), float(right[at == b].mean()))
            for b in range(BINS) if (at == b).any()]
    return sum(n * abs(c - r) for n, c, r in bins), bins


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--start", required=True)
    p.add_argument("--corpus", required=True)
    p.add_argument("--model", required=True)
    a = p.parse_args()
    vocab = vocabulary(os.path.join(a.start, "tokenizer.json"))
    back = [example(s, vocab, random.Random(i)) for i, s in enumerate(read(a.corpus)) if held_back(s)]
    model = stored(a.model)
    eight.learn(model, balance.load(a.model))
    got = pair_outputs(model, back)
    temperatures, told = {}, {}
    for head in labels.PAIR_HEADS:
        rows = [(out[head], pair[head]) for e, outs in zip(back, got) for pair, out in zip(e.pair_labels, outs)
                if pair[head] != IGNORED]
        logits, want = np.array([r[0] for r in rows]), np.array([r[1] for r in rows])
        fit, rest = slice(0, None, 2), slice(1, None, 2)
        candidates = np.exp(np.linspace(np.log(0.5), np.log(4), 60))
        best = min(candidates, key=lambda t: loss(logits[fit], want[fit], t))
        temperatures[head] = round(float(best), 3)
        raw, _ = error(softmax(logits[rest]), want[rest])
        now, bins = error(softmax(logits[rest] / best), want[rest])
        told[head] = {"before": round(raw, 4), "after": round(now, 4), "bins": bins}
        print(f"{head}: temperature {best:.2f}, calibration error {raw:.3f} -> {now:.3f} of {len(want[rest])}")
    path = os.path.join(a.model, "trained.json")
    with open(path, encoding="utf-8") as file:
        manifest = json.load(file)
    manifest["temperature"], manifest["calibration"] = temperatures, told
    with open(path, "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=1)


if __name__ == "__main__":
    main()
