"""Trains the encoder on the corpus. Needs torch; see README.md. train.py --start FOLDER --corpus FOLDER --out FOLDER"""
import argparse
import glob
import hashlib
import json
import os
import random
import resource
import time
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as F

import balance
import corpus
import eight
import labels
from encoder import Encoder
from examples import Example, IGNORED, batch, buckets, example, place
from swap import pool, swapped
from tokens import pieces, vocabulary

WEIGHT = {"plover": 1.0, "act": 0.7, "class": 0.5, "modality": 0.4, "time": 0.2, "trigger": 0.15,
          "mention": 1.0, "party": 0.5, "speech": 0.5, "source": 0.4, "target": 0.4}
SMOOTHING = 0.05


LEARNT_ARTICLES = ("articles/a-", "articles/b-")  # those of domestic and literary news; the others measure
MEASURED = 40  # batches on which the reach of the inputs is measured


def held_back(sentence):
    """Articles but for two series, and one in twelve of the other sentences, told by their text alone: in every run the same."""
    if "articles/" in sentence.origin:
        return not any(series in sentence.origin for series in LEARNT_ARTICLES)
    return hashlib.sha256(sentence.text.encode("utf-8")).digest()[0] % 12 == 0


def digest(sentences):
    """Of the corpus as it was learnt: SHA-256 over its texts, in order."""
    return hashlib.sha256("\n".join(s.text for s in sentences).encode("utf-8")).hexdigest()


def read(folder):
    sentences = []
    for path in sorted(glob.glob(os.path.join(folder, "sentences", "*.txt"))):
        sentences += corpus.sentences(path)
    errors = []
    for path in sorted(glob.glob(os.path.join(folder, "articles", "*.txt"))):
        sentences += [s for p in corpus.article(path, errors).paragraphs for s in p]
    if errors:
        raise SystemExit("\n".join(errors))
    return [s for s in sentences if len(s.text) > 3]


def loss_of(out, told):
    total = out["mention"].new_zeros((), dtype=torch.float32)
    for name, weight in WEIGHT.items():
        want = told[name]
        if not (want != IGNORED).any():
            continue
        got = out[name].float()
        if name == "trigger":
            got, want = got.reshape(-1, got.shape[-1]), want.reshape(-1)
            if not (want != IGNORED).any():
                continue
        smoothing = SMOOTHING if name in ("plover", "act", "class") else 0.0
        total = total + weight * F.cross_entropy(got.reshape(-1, got.shape[-1]), want.reshape(-1),
                                                 ignore_index=IGNORED, label_smoothing=smoothing)
    return total


def averaged(folders):
    """The mean of models that learnt from one start of the heads: nearer to the middle of the valley they share (Wortsman et al.
    2022). Models of other seeds have other heads and share none."""
    models = [np.load(os.path.join(folder, "model.npz")) for folder in folders]
    return {k: torch.from_numpy(sum(m[k] for m in models) / len(models)) for k in models[0].files}


def described(folder):
    with open(os.path.join(folder, "trained.json"), encoding="utf-8") as file:
        told = json.load(file)
    return {k: told[k] for k in ("seed", "passes", "eight", "rate", "twice", "sentences", "corpus", "from") if k in told}


def optimizer_of(model, rate, times, steps, warm):
    """@param times the rate of the heads in rates of the body; @param warm the share of the steps in which the rate rises"""
    fresh = ("token_heads", "pair", "trigger", "markers", "shapes")
    heads = [p for n, p in model.named_parameters() if n.startswith(fresh) and p.requires_grad]
    body = [p for n, p in model.named_parameters() if not n.startswith(fresh) and p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": body, "lr": rate, "weight_decay": 0.01},
                                   {"params": heads, "lr": times * rate, "weight_decay": 0.01}], fused=True)
    rise = max(1, int(steps * warm))
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda k: (k + 1) / rise if k < rise else max(0.0, (steps - k) / (steps - rise)))


def forward(model, inputs):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return model(*inputs)


def macro_f1(gold, got):
    right, g, p = Counter(), Counter(gold), Counter(got)
    for a, b in zip(gold, got):
        right[a] += a == b
    by = {c: 2 * right[c] / (g[c] + p[c]) for c in sorted(g)}
    return sum(by.values()) / len(by), by


@torch.no_grad()
def pair_outputs(model, examples, size=32):
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].tokens))
    found = {}
    for i in range(0, len(order), size):
        group = order[i:i + size]
        inputs, _ = batch([examples[j] for j in group])
        out = forward(model, inputs)
        rows = iter(range(len(inputs[6])))
        for j in group:
            found[j] = [{k: out[k][r].float().numpy() for k in labels.PAIR_HEADS}
                        for r in [next(rows) for _ in examples[j].pairs]]
    return [found[i] for i in range(len(examples))]


def marked(path, vocab):
    """Pairs given from outside, for measuring alone: lines of JSON with sentence, marked (<s>, <t>) and type."""
    examples, types = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)
            spans, text, at = {}, "", 0
            raw = case["marked"]
            while at < len(raw):
                for tag in ("<s>", "</s>", "<t>", "</t>"):
                    if raw.startswith(tag, at):
                        if tag[1] != "/":
                            spans.setdefault(tag[1], [len(text), None])
                        elif spans[tag[2]][1] is None:
                            spans[tag[2]][1] = len(text)
                        at += len(tag)
                        break
                else:
                    text += raw[at]
                    at += 1
            tokens = pieces(text, vocab)[:250]
            where = place(tokens, spans.get("s")) + place(tokens, spans.get("t"))
            none = {"plover": 0, "act": 0, "class": 0, "modality": IGNORED, "time": IGNORED,
                    "trigger": (IGNORED, IGNORED)}
            examples.append(Example(tokens, [where], [none], None))
            types.append(case["type"])
    return examples, types


@torch.no_grad()
def measure(model, back, outside):
    model.eval()
    lines = []
    got = pair_outputs(model, back)
    for head in labels.PAIR_HEADS:
        want, have = [], []
        for e, pairs in zip(back, got):
            for told, out in zip(e.pair_labels, pairs):
                if told[head] != IGNORED:
                    want.append(told[head])
                    have.append(int(out[head].argmax()))
        lines.append(f"{head} macro {macro_f1(want, have)[0]:.3f} right {np.mean(np.array(want) == have):.3f}")
    for head, names in labels.TOKEN_HEADS.items():
        right = predicted = gold = 0
        for i in range(0, len(back), 32):
            inputs, told = batch(back[i:i + 32])
            out = forward(model, inputs)[head].float().argmax(-1)
            for row in range(len(inputs[0])):
                keep = told[head][row] != IGNORED
                a, b = (spans([names[x] for x in v[row][keep].tolist()]) for v in (told[head], out))
                right, predicted, gold = right + len(a & b), predicted + len(b), gold + len(a)
        lines.append(f"{head} F1 {2 * right / max(1, predicted + gold):.3f}")
    if outside:
        examples, types = outside
        names = labels.PLOVER
        have = [names[1 + int(o[0]["plover"][1:].argmax())] for o in pair_outputs(model, examples)]
        f1, by = macro_f1(types, have)
        lines.append(f"outside macro {f1:.3f} right {np.mean([a == b for a, b in zip(types, have)]):.3f} "
                     + " ".join(f"{k[:4]} {v:.2f}" for k, v in by.items()))
    model.train()
    return "\n  ".join(lines)


def spans(names):
    found, start = set(), None
    for i, name in enumerate(names + ["O"]):
        if start is not None and not (name.startswith("I-") and name[2:] == names[start][2:]):
            found.add((start, i, names[start][2:]))
            start = None
        if name.startswith("B-"):
            start = i
    return found


def grouped(sentences, names, vocab, dice, a):
    """The examples of a pass, names swapped anew, in groups of like length."""
    examples = [example(swapped(s, names, dice, a.swap), vocab, dice) for s in sentences]
    return list(buckets([e for e in examples if e.tokens], a.size, dice))


def in_eight(model, groups):
    """How its inputs are rounded from now on."""
    rounding = eight.measured(model, (batch(group)[0] for group in groups[:MEASURED]))
    eight.learn(model, rounding)
    return rounding


def save(model, folder):
    os.makedirs(folder, exist_ok=True)
    np.savez(os.path.join(folder, "model.npz"), **{k: v.numpy() for k, v in model.state_dict().items()})


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--start", required=True, help="folder of start.py")
    p.add_argument("--corpus", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--passes", type=int, default=8, help="0: the mean of --from as it is")
    p.add_argument("--eight", type=int, default=3, help="passes at the end that learn in eight bits")
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--size", type=int, default=16, help="sentences a step")
    p.add_argument("--layers", type=int, default=12)
    p.add_argument("--swap", type=float, default=0.25)
    p.add_argument("--seed", type=int, default=20261123, help="of the first weights of the heads")
    p.add_argument("--order", type=int, help="seed of the order of sentences, pairs and swaps; the seed where not given")
    p.add_argument("--from", nargs="+", dest="models", metavar="FOLDER", help="go on from the mean of these models")
    p.add_argument("--twice", metavar="WORD", help="learn the sentences of files with this word in their names twice a pass")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--all", action="store_true", help="train on the held-back part too")
    p.add_argument("--pairs", help="JSON lines to measure on after each pass; never trained on")
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    dice = random.Random(a.seed if a.order is None else a.order)
    vocab = vocabulary(os.path.join(a.start, "tokenizer.json"))
    sentences = read(a.corpus)
    train = [s for s in sentences if a.all or not held_back(s)]
    train += [s for s in train if a.twice and a.twice in os.path.basename(s.origin)]
    back = [example(s, vocab, random.Random(i)) for i, s in enumerate(sentences) if held_back(s)]
    back = [e for e in back if e.tokens]
    names = pool(train)
    outside = marked(a.pairs, vocab) if a.pairs else None
    model = Encoder(layers=a.layers)
    if a.models:
        model.load_state_dict(averaged(a.models))
    else:
        model.start_from(np.load(os.path.join(a.start, "start.npz")))
    model.words.weight.requires_grad = False
    steps = a.passes * -(-len(train) // a.size)
    optimizer, schedule = optimizer_of(model, a.rate, *((6, steps, 0.05) if a.models else (10, steps, 0.1)))
    print(f"{len(train)} sentences to learn, {len(back)} held back, {steps} steps", flush=True)
    model.train()
    began = time.time()
    rounding = {}
    for turn in range(a.passes):
        groups = grouped(train, names, vocab, dice, a)
        if turn == max(0, a.passes - a.eight):
            rounding = in_eight(model, groups)
        losses = []
        for group in groups:
            inputs, told = batch(group)
            loss = loss_of(forward(model, inputs), told)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        told = measure(model, back, outside) if turn % 3 == 2 or turn == a.passes - 1 else ""
        print(f"pass {turn + 1}: loss {np.mean(losses):.3f}, {time.time() - began:.0f} s\n  " + told, flush=True)
        save(model, a.out)
    if not a.passes:
        rounding = in_eight(model, grouped(train, names, vocab, dice, a))
        print("  " + measure(model, back, outside), flush=True)
        save(model, a.out)
    balance.save(a.out, rounding)
    with open(os.path.join(a.out, "trained.json"), "w", encoding="utf-8") as file:
        json.dump({"seed": a.seed, "passes": a.passes, "eight": a.eight, "rate": a.rate, "size": a.size, "layers": a.layers,
                   "swap": a.swap, "twice": a.twice, "held back": not a.all, "sentences": len(train), "corpus": digest(sentences),
                   "from": [described(folder) for folder in a.models or []],
                   "seconds": round(time.time() - began)}, file, indent=1)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most", flush=True)


if __name__ == "__main__":
    main()
