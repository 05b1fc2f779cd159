"""Moves what is hard to tell in eight bits from inputs to weights (SmoothQuant, Xiao et al. 2023), with numpy alone.

A few input channels reach ten times as far as the others, and one scale a tensor leaves those few steps. Each channel is
divided by the square root of how far it reaches over how far its weights do, and its weights are multiplied by it.
"""
import os

import numpy as np

FILE = "rounding.npz"
LEAST = 1e-5


def group(name):
    """The map whose input this one shares; it stands for all of them."""
    if name.startswith("token_heads."):
        return "token_heads.mention"
    if name.startswith("pair_heads.") or name == "trigger":
        return "pair_heads.plover"
    head, _, last = name.rpartition(".")
    return f"{head}.query" if last in ("key", "value") else name


def factors(weights, ranges):
    """By the names of the groups: one factor for each input channel."""
    reach = {}
    for key, value in weights.items():
        name = key[:-len(".weight")]
        if key.endswith(".weight") and group(name) in ranges:
            columns = np.abs(value).max(axis=0)
            reach[group(name)] = np.maximum(reach.get(group(name), 0), columns)
    return {name: np.sqrt(np.maximum(ranges[name], LEAST) / np.maximum(columns, LEAST)).astype(np.float32)
            for name, columns in reach.items()}


def save(folder, rounding):
    """What eight.py measured: of each group of maps the factors, the scale and the zero point of its input."""
    parts = ("factor", "scale", "zero")
    np.savez(os.path.join(folder, FILE), **{f"{n} {p}": v for n, all_ in rounding.items() for p, v in zip(parts, all_)})


def load(folder):
    with np.load(os.path.join(folder, FILE)) as stored:
        names = sorted({k.split()[0] for k in stored.files})
        return {n: tuple(stored[f"{n} {p}"] for p in ("factor", "scale", "zero")) for n in names}
