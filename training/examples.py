"""Sentences of the corpus as tensors: tokens, token labels, and pairs with their labels."""
import random
from dataclasses import dataclass

import torch

import labels
from encoder import PLACES
from tokens import CLS, MARKERS, SEP, pieces

PARTY_KINDS = ("PER", "ORG", "LOC", "NAT", "OFF", "ACT")
MOST_PAIRS = 8
LONGEST = 160  # pieces of a sentence; longer ones are cut
IGNORED = -100


@dataclass
class Pair:
    source: tuple | None  # character span; None: nobody
    target: tuple | None
    act: object = None  # None: no act between them


def overlaps(a, b):
    return a.start < b.end and b.start < a.end


def expanded(sentence, mention):
    """The mention with the nationality, office or owner right before it: "Norwegian Defence Minister Tora Hagelin"."""
    start, changed = mention.start, True
    while changed:
        changed = False
        for other in sentence.mentions:
            if other.end <= start and other.kind in ("NAT", "OFF", "LOC", "ORG", "PER") \
                    and sentence.text[other.end:start] in (" ", "'s ", "’s "):
                start, changed = other.start, True
    for article in ("the ", "The ", "a ", "A ", "an ", "An "):
        if sentence.text[max(0, start - len(article)):start] == article:
            start -= len(article)
            break
    return start, mention.end


def positives(sentence):
    """((source mention or None, target mention or None), acts) for each pair between which something happens."""
    found = {}
    for act in sentence.acts:
        sources, targets = act.source or (0,), act.target or (0,)
        for s in sources:
            for t in targets:
                found.setdefault((s, t), []).append(act)
                if act.symmetric and s and t:
                    found.setdefault((t, s), []).append(act)
        if act.symmetric and not act.target:  # "the two countries signed"
            for s in sources:
                for t in sources:
                    if s != t:
                        found.setdefault((s, t), []).append(act)
    return found


def sample_pairs(sentence, dice, most=MOST_PAIRS):
    by_number = {m.number: m for m in sentence.mentions if m.number}
    acting = positives(sentence)
    span = lambda m: expanded(sentence, m) if dice.random() < 0.5 else (m.start, m.end)
    at = lambda n: span(by_number[n]) if n else None
    found = [Pair(at(s), at(t), dice.choice(acts)) for (s, t), acts in acting.items()]
    dice.shuffle(found)
    found = found[:most - 2]
    used = [by_number[n] for pair in acting for n in pair if n]
    reversed_ = [(t, s) for s, t in acting if s and t and (t, s) not in acting]
    negatives = [Pair(at(s), at(t)) for s, t in reversed_]
    others = [m for m in sentence.mentions if m.kind in PARTY_KINDS
              and (m in used or not any(overlaps(m, u) or expanded(sentence, u)[0] <= m.start < u.end for u in used))]
    free = []
    for a in others:
        for b in others:
            if a is b or overlaps(a, b) or (a.number, b.number) in acting and a.number and b.number:
                continue
            if a.number and b.number and (b.number, a.number) in acting:
                continue
            near = (a in used) + (b in used)
            free.append((near + dice.random(), a, b))
    free.sort(key=lambda f: -f[0])
    room = max(2, most - len(found) - len(negatives))
    negatives += [Pair(span(a), span(b)) for _, a, b in free[:room]]
    dice.shuffle(negatives)
    return found + negatives[:max(2, min(len(found) + 1, most - len(found)))] + alone(acting, by_number, others, span, dice)


def alone(acting, by_number, others, span, dice):
    """Of one side, chosen at random, a party that acts (is acted on) and one that does not, with nobody given beside it:
    "what does this one do, whomever to"."""
    side = dice.randrange(2)
    one_sided = lambda m: Pair(span(m), None) if side == 0 else Pair(None, span(m))
    does = sorted({pair[side] for pair in acting if pair[0] and pair[1]})
    told = {pair[side] for pair in acting}
    found = []
    if does:
        party = dice.choice(does)
        question = one_sided(by_number[party])
        question.act = dice.choice([act for pair, acts in acting.items() if pair[side] == party for act in acts])
        found.append(question)
    idle = [m for m in others if not m.number or m.number not in told]
    if idle:
        found.append(one_sided(dice.choice(idle)))
    return found


def token_labels(sentence, tokens):
    mention, party, speech, source, target = ([0] * len(tokens) for _ in range(5))

    def write(row, names, name, start, end):
        first = True
        for i, (_, _, a, b) in enumerate(tokens):
            if a >= start and b <= end:
                row[i] = names.index(("B-" if first else "I-") + name)
                first = False

    for m in sentence.mentions:
        if m.kind == "ACT":
            write(party, labels.PARTIES, "ACT", m.start, m.end)
    for m in sentence.mentions:
        if m.kind != "ACT":
            write(mention, labels.MENTIONS, m.kind, m.start, m.end)
    for s in sentence.speech:
        write(speech, labels.SPEECH, "WORDS", *s.content)
    for s in sentence.speech:
        write(speech, labels.SPEECH, "CUE", *s.cue)
        if s.speaker:
            m = sentence.numbered(s.speaker)
            write(speech, labels.SPEECH, "SPEAKER", m.start, m.end)
    for side, row, names, name in ((0, source, labels.SOURCES, "SOURCE"), (1, target, labels.TARGETS, "TARGET")):
        for number in {pair[side] for pair in positives(sentence) if pair[side]}:
            m = sentence.numbered(number)
            write(row, names, name, m.start, m.end)
    return {"mention": mention, "party": party, "speech": speech, "source": source, "target": target}


def place(tokens, span):
    """First and last piece of a character span, counted with [CLS]; [CLS] itself for nobody or for what was cut."""
    if span is None:
        return 0, 0
    inside = [i for i, (_, _, a, b) in enumerate(tokens) if a < span[1] and b > span[0]]
    return (inside[0] + 1, inside[-1] + 1) if inside else (0, 0)


@dataclass
class Example:
    tokens: list
    pairs: list  # (first, last of source, first, last of target)
    pair_labels: list  # dicts; empty: none
    token_labels: dict | None


def example(sentence, vocab, dice):
    tokens = pieces(sentence.text, vocab)[:LONGEST]
    pairs = sample_pairs(sentence, dice)
    told = []
    for p in pairs:
        if p.act is None:
            told.append({"plover": 0, "act": 0, "class": 0, "modality": IGNORED, "time": IGNORED,
                         "trigger": (IGNORED, IGNORED)})
        else:
            first, last = place(tokens, p.act.trigger)
            told.append({"plover": labels.PLOVER.index(labels.plover(p.act)),
                         "act": labels.ACTS.index(p.act.type),
                         "class": labels.EVENT_CLASSES.index(p.act.event_class or "-"),
                         "modality": labels.PAIR_HEADS["modality"].index(p.act.modality),
                         "time": int(p.act.historical), "trigger": (first, last) if first else (IGNORED, IGNORED)})
    places = [place(tokens, p.source) + place(tokens, p.target) for p in pairs]
    return Example(tokens, places, told, token_labels(sentence, tokens))


def batch(examples):
    """Model inputs and labels; text first, then four markers a pair, all padded to one length."""
    text = max(len(e.tokens) for e in examples) + 2
    length = text + 4 * max(len(e.pairs) for e in examples)
    shape = (len(examples), length)
    ids, marker, form = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    position = torch.zeros(shape, dtype=torch.long)
    pair_ids = torch.full(shape, -1, dtype=torch.long)
    pair_at, pair_row = [], []
    told = {k: torch.full(shape, IGNORED, dtype=torch.long) for k in labels.TOKEN_HEADS}
    for row, e in enumerate(examples):
        n = len(e.tokens) + 2
        ids[row, :n] = torch.tensor([CLS] + [t[0] for t in e.tokens] + [SEP])
        form[row, 1:n - 1] = torch.tensor([t[1] for t in e.tokens])
        position[row, :n] = torch.arange(n)
        pair_ids[row, :n] = 0
        if e.token_labels:
            for k, values in e.token_labels.items():
                told[k][row, 1:n - 1] = torch.tensor(values)
        for k, places in enumerate(e.pairs):
            at = text + 4 * k
            ids[row, at:at + 4] = torch.tensor(MARKERS)
            marker[row, at:at + 4] = torch.tensor((1, 2, 3, 4))
            position[row, at:at + 4] = torch.tensor(places)
            pair_ids[row, at:at + 4] = k + 1
            pair_at.append([row * length + i for i in (0, places[0], places[2], at, at + 1, at + 2, at + 3)])
            pair_row.append(row)
    pairs = [p for e in examples for p in e.pair_labels]
    for k in labels.PAIR_HEADS:
        told[k] = torch.tensor([p[k] for p in pairs], dtype=torch.long)
    told["trigger"] = torch.tensor([p["trigger"] for p in pairs], dtype=torch.long).reshape(-1, 2)
    inputs = (ids, marker, form, position, pair_ids,
              torch.tensor(pair_at, dtype=torch.long).reshape(-1, PLACES), torch.tensor(pair_row, dtype=torch.long))
    return inputs, told


def buckets(examples, size, dice):
    """Batches of sentences of like length, in random order."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].tokens) + dice.random() * 8)
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    dice.shuffle(groups)
    for group in groups:
        yield [examples[i] for i in group]
