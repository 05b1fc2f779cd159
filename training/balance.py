"""Moves what is hard to tell in eight bits from inputs to weights (SmoothQuant, Xiao et al. 2023), with numpy alone.

A few input channels reach ten times as far as the others, and one scale a tensor leaves those few steps. Each channel is
divided by the square root of how far it reaches over how far its weights do, and its weights are multiplied by it.
"""
import numpy as np

LEAST = 1e-5


def group(name):
    """The map whose input this one shares, as ranges.py names it."""
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
