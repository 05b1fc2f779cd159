"""The compact encoder (BERT with 12 layers of 384) with levitated markers for pairs (Ye et al. 2022) and its heads."""
import math
import os

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from labels import PAIR_HEADS, TOKEN_HEADS
from tokens import SHAPES

EPSILON = 1e-12
PLACES = 7  # of a pair: [CLS], first piece of the source and of the target, and the four markers


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=EPSILON)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=EPSILON)

    def forward(self, x, mask, drop):
        b, n, d = x.shape
        q, k, v = (f(x).view(b, n, self.heads, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        a = torch.softmax(q @ k.transpose(2, 3) * (q.shape[-1] ** -0.5) + mask, dim=-1) @ v
        x = self.norm1(x + drop(self.out(a.transpose(1, 2).reshape(b, n, d))))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Inputs are integer tensors [batch, length]; pair ids are 0 for text, -1 for padding, else the marker's pair."""

    def __init__(self, layers=12, width=384, heads=12, inner=1536, vocab=30522, positions=512, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocab, width)
        self.markers = nn.Embedding(5, width)  # 0: text; added to the word's
        self.shapes = nn.Embedding(len(SHAPES), width)
        self.positions = nn.Embedding(positions, width)
        self.norm = nn.LayerNorm(width, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.drop = nn.Dropout(dropout)
        self.token_heads = nn.ModuleDict({k: nn.Linear(width, len(v)) for k, v in TOKEN_HEADS.items()})
        self.pair = nn.Linear(PLACES * width, width)
        self.pair_heads = nn.ModuleDict({k: nn.Linear(width, len(v)) for k, v in PAIR_HEADS.items()})
        self.trigger = nn.Linear(width, 2 * width)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.markers.weight)

    def start_from(self, weights):
        """Takes the pretrained weights (numpy arrays by the names that BERT gives them)."""
        def put(parameter, name, turned=False):
            value = torch.from_numpy(np.array(weights[name]))
            with torch.no_grad():
                parameter.copy_(value.T if turned else value)
        put(self.words.weight, "embeddings.word_embeddings.weight")
        with torch.no_grad():
            self.positions.weight.copy_(torch.from_numpy(np.array(weights["embeddings.position_embeddings.weight"])))
            self.positions.weight += torch.from_numpy(np.array(weights["embeddings.token_type_embeddings.weight"][0]))
        for end in ("weight", "bias"):
            put(getattr(self.norm, end), "embeddings.LayerNorm." + end)
        for i, layer in enumerate(self.layers):
            base = f"encoder.layer.{i}."
            for part, name in ((layer.query, "attention.self.query"), (layer.key, "attention.self.key"),
                               (layer.value, "attention.self.value"), (layer.out, "attention.output.dense"),
                               (layer.up, "intermediate.dense"), (layer.down, "output.dense")):
                put(part.weight, base + name + ".weight", turned=True)
                put(part.bias, base + name + ".bias")
            for part, name in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                put(part.weight, base + name + ".weight")
                put(part.bias, base + name + ".bias")

    def encode(self, ids, marker_ids, shape_ids, position_ids, pair_ids):
        x = self.words(ids) + self.markers(marker_ids) + self.shapes(shape_ids) + self.positions(position_ids)
        x = self.drop(self.norm(x))
        seen = (pair_ids[:, None, :] == 0) | (pair_ids[:, None, :] == pair_ids[:, :, None])
        mask = torch.where(seen, 0.0, -10000.0)[:, None].to(x.dtype)
        for layer in self.layers:
            x = layer(x, mask, self.drop)
        return x

    def forward(self, ids, marker_ids, shape_ids, position_ids, pair_ids, pair_at, pair_row):
        """pair_at [pairs, PLACES]: where a pair is read in the flattened batch; pair_row [pairs]: its sentence."""
        x = self.encode(ids, marker_ids, shape_ids, position_ids, pair_ids)
        out = {k: head(x) for k, head in self.token_heads.items()}
        joined = x.reshape(-1, x.shape[-1])[pair_at].reshape(pair_at.shape[0], -1)
        pair = F.gelu(self.pair(self.drop(joined)))
        hidden = self.drop(pair)
        out.update({k: head(hidden) for k, head in self.pair_heads.items()})
        asked = self.trigger(pair).view(pair.shape[0], 2, -1)
        scores = asked @ x[pair_row].transpose(1, 2) / math.sqrt(x.shape[-1])
        out["trigger"] = scores.masked_fill((pair_ids[pair_row] != 0)[:, None, :], -10000.0)
        return out


def stored(folder):
    """The encoder that train.py left in a folder, ready to be asked."""
    with np.load(os.path.join(folder, "model.npz")) as weights:
        state = {k: torch.from_numpy(weights[k]) for k in weights.files}
    model = Encoder(layers=1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers.")))
    model.load_state_dict(state)
    model.eval()
    return model
