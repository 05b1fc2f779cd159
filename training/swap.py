"""Enlarges the corpus by putting other names of the same kind in the place of names."""
from collections import defaultdict
from dataclasses import replace

from corpus import Sentence

SWAPPED = ("PER", "ORG", "LOC", "NAT", "DAT")


def pool(sentences):
    """Names by kind; of nationalities and places only those of like form, so that the grammar stays right."""
    names = defaultdict(set)
    for s in sentences:
        for m in s.mentions:
            names[key(s, m)].add(s.text[m.start:m.end])
    return {k: sorted(v) for k, v in names.items()}


def key(sentence, mention):
    words = sentence.text[mention.start:mention.end]
    if mention.kind == "NAT":
        return mention.kind, words.endswith("s"), words[0] in "AEIOU"
    if mention.kind == "DAT":
        return mention.kind, words.split()[0] if words[0].islower() else words.isdigit()
    return mention.kind, len(words.split()) > 1, words.isupper()


def swapped(sentence, names, dice, share):
    """A copy with some names exchanged; the same name becomes the same other name."""
    chosen, edits = {}, []
    for m in sentence.mentions:
        words = sentence.text[m.start:m.end]
        if m.kind in SWAPPED and words not in chosen:
            chosen[words] = dice.choice(names[key(sentence, m)]) if dice.random() < share else words
        if m.kind in SWAPPED and chosen[words] != words:
            edits.append((m.start, m.end, chosen[words]))
    edits.sort()
    triggers = [a.trigger for a in sentence.acts] + [s.cue for s in sentence.speech]
    edits = [e for e in edits if not any(a < e[1] and e[0] < b for a, b in triggers)]
    if not edits:
        return sentence
    text, last = "", 0
    for start, end, words in edits:
        text += sentence.text[last:start] + words
        last = end
    text += sentence.text[last:]

    def moved(at, closing):
        shift = 0
        for start, end, words in edits:
            if end <= at and not (end == at and not closing and start == at):
                shift += len(words) - (end - start)
            elif start < at:
                raise AssertionError("an edge inside a name")
        return at + shift

    span = lambda s: (moved(s[0], False), moved(s[1], True))
    return Sentence(text,
                    [replace(m, start=moved(m.start, False), end=moved(m.end, True)) for m in sentence.mentions],
                    [replace(a, trigger=span(a.trigger)) for a in sentence.acts],
                    [replace(s, cue=span(s.cue), content=span(s.content)) for s in sentence.speech],
                    sentence.origin)
