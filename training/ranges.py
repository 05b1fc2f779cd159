"""How far each input of the linear maps reaches, on part of the corpus. Needs torch.

ranges.py --start FOLDER --corpus FOLDER --model FOLDER; writes ranges.npz beside model.npz: for each map, or the first of
those that share an input, the largest absolute value of each input channel. export.py balances inputs and weights with it.
"""
import argparse
import os
import random

import numpy as np
import torch

from encoder import stored
from examples import batch, example
from tokens import vocabulary
from train import read

SENTENCES = 600
SHARED = ("key", "value")  # have the input of "query"


def first_of_input(name):
    last = name.split(".")[-1]
    if last in SHARED:
        return False
    return not name.startswith(("token_heads.", "pair_heads.")) or last in ("mention", "plover")


@torch.no_grad()
def main():
    p = argparse.ArgumentParser()
    p.add_argument("--start", required=True)
    p.add_argument("--corpus", required=True)
    p.add_argument("--model", required=True)
    a = p.parse_args()
    vocab = vocabulary(os.path.join(a.start, "tokenizer.json"))
    sentences = read(a.corpus)
    chosen = sentences[::max(1, len(sentences) // SENTENCES)]
    model = stored(a.model)
    most = {}

    def watch(name):
        def hook(_, inputs):
            reach = inputs[0].reshape(-1, inputs[0].shape[-1]).abs().amax(dim=0)
            most[name] = torch.maximum(most[name], reach) if name in most else reach
        return hook

    for name, module in model.named_modules():
        if isinstance(module, torch.nn.Linear) and first_of_input(name):
            module.register_forward_pre_hook(watch(name))
    for i, sentence in enumerate(chosen):
        e = example(sentence, vocab, random.Random(i))
        if e.tokens and e.pairs:
            inputs, _ = batch([e])
            model(*inputs)
    np.savez(os.path.join(a.model, "ranges.npz"), **{k: v.numpy() for k, v in most.items()})
    print(f"{len(most)} inputs on {len(chosen)} sentences")


if __name__ == "__main__":
    main()
