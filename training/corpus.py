"""Reads and checks the corpus (see corpus/GUIDELINES.md). Run: python3 corpus.py FILE... ; prints what is wrong and counts."""
import re
import sys
from collections import Counter
from dataclasses import dataclass, field

KINDS = ("PER", "ORG", "LOC", "NAT", "OFF", "EQP", "MON", "QTY", "DAT", "ACT")
TYPES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
         "MOBILIZE COERCE ASSAULT").split()
MODALITIES = ("actual", "future", "hypothetical", "negated")
CLASSES = ("defence-cooperation-statement defence-agreement military-exercise arms-transfer defence-industry "
           "military-aid official-visit defence-talks military-deployment missile-test attack threat sanction "
           "treaty-suspension accusation rejection request protest repression coup peacekeeping "
           "diplomatic-support").split()
ACT = re.compile(r'> (-|\d+(?:,\d+)*) ([A-Z]+)(=?) (-|\d+(?:,\d+)*)((?: [a-z-]+)*)(?: as ([A-Z]+))? "(.+)"$')
SPEECH = re.compile(r'~ (-|\d+) "(.+?)" "(.+)"$')
OPEN = re.compile(r"\{([A-Z]+)(\d*) ")


class Malformed(ValueError):
    """An annotation that the guidelines do not allow; the message says where and why."""


@dataclass
class Mention:
    kind: str
    number: int  # 0: none
    start: int
    end: int


@dataclass
class Act:
    source: tuple
    type: str
    symmetric: bool
    target: tuple
    modality: str
    historical: bool
    event_class: str  # "" if none
    trigger: tuple  # start, end
    manual: str = ""  # the type in the reading of the event manual, where that is another; YIELD for both ways of yielding


@dataclass
class Speech:
    speaker: int  # 0: unnamed
    cue: tuple
    content: tuple


@dataclass
class Sentence:
    text: str
    mentions: list
    acts: list = field(default_factory=list)
    speech: list = field(default_factory=list)
    origin: str = ""

    def numbered(self, number):
        return next(m for m in self.mentions if m.number == number)


@dataclass
class Article:
    head: dict
    paragraphs: list  # of lists of sentences
    events: list  # lines


def unmark(line):
    """The text without its marks, and the mentions, outermost first."""
    text, mentions, stack, i = [], [], [], 0
    length = 0
    while i < len(line):
        opened = OPEN.match(line, i)
        if opened:
            if opened[1] not in KINDS:
                raise Malformed("unknown kind " + opened[1])
            if stack and stack[-1].kind != "ACT":
                raise Malformed("a mention inside " + stack[-1].kind + "; only ACT nests")
            mention = Mention(opened[1], int(opened[2] or 0), length, -1)
            stack.append(mention)
            mentions.append(mention)
            i = opened.end()
        elif line[i] == "}":
            if not stack:
                raise Malformed("} without {")
            mention = stack.pop()
            mention.end = length
            if mention.end == mention.start:
                raise Malformed("empty mention")
            i += 1
        elif line[i] == "{":
            raise Malformed("{ without a kind: " + line[i:i + 20])
        else:
            text.append(line[i])
            length += 1
            i += 1
    if stack:
        raise Malformed("{ not closed: " + stack[-1].kind)
    text = "".join(text)
    for m in mentions:
        if text[m.start:m.end] != text[m.start:m.end].strip():
            raise Malformed("mention with space at its edge: " + text[m.start:m.end])
    numbers = [m.number for m in mentions if m.number]
    if len(numbers) != len(set(numbers)):
        raise Malformed("a mention number given twice")
    return text, mentions


def located(text, words, what):
    start = text.find(words)
    if start < 0:
        raise Malformed(f"{what} not in the sentence: {words}")
    return start, start + len(words)


def numbers(given, sentence):
    if given == "-":
        return ()
    found = tuple(int(n) for n in given.split(","))
    for n in found:
        if all(m.number != n for m in sentence.mentions):
            raise Malformed(f"no mention has number {n}")
    return found


def act(line, sentence):
    m = ACT.match(line)
    if not m:
        raise Malformed("not an act line: " + line)
    if m[2] not in TYPES:
        raise Malformed("unknown type " + m[2])
    if m[6] and m[6] not in TYPES + ["YIELD"]:
        raise Malformed("unknown type " + m[6])
    modality, historical, event_class = "actual", False, ""
    for word in m[5].split():
        if word in MODALITIES:
            modality = word
        elif word == "historical":
            historical = True
        elif word in CLASSES:
            event_class = word
        else:
            raise Malformed("neither modality nor class: " + word)
    source, target = numbers(m[1], sentence), numbers(m[4], sentence)
    if not source and not target:
        raise Malformed("neither source nor target")
    if set(source) & set(target):
        raise Malformed("source and target are the same")
    return Act(source, m[2], bool(m[3]), target, modality, historical, event_class,
               located(sentence.text, m[7], "trigger"), m[6] or "")


def block(lines, origin):
    sentence = Sentence(*unmark(lines[0]), origin=origin)
    for line in lines[1:]:
        if line.startswith(">"):
            sentence.acts.append(act(line, sentence))
        elif line.startswith("~"):
            m = SPEECH.match(line)
            if not m:
                raise Malformed("not a speech line: " + line)
            speaker = numbers(m[1], sentence)
            content = located(sentence.text, m[3], "speech")
            sentence.speech.append(Speech(speaker[0] if speaker else 0, located(sentence.text, m[2], "cue"), content))
        else:
            raise Malformed("a second sentence in a block: " + line[:60])
    return sentence


def blocks(text):
    """(line number, lines) of each block; comments left out."""
    found, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip()
        if line.startswith("#"):
            continue
        if line and not found:
            start = number
        if line:
            found.append(line)
        elif found:
            yield start, found
            found = []
    if found:
        yield start, found


def sentences(path, errors=None):
    """The sentences of a file. Errors go to the list; without one the first is raised."""
    result = []
    with open(path, encoding="utf-8") as file:
        for number, lines in blocks(file.read()):
            try:
                result.append(block(lines, f"{path}:{number}"))
            except Malformed as e:
                if errors is None:
                    raise Malformed(f"{path}:{number}: {e}") from e
                errors.append(f"{path}:{number}: {e}")
    return result


EVENT = re.compile(r'([A-Z]+) ([a-z-]+|-) \| ([A-Z,]*) ?([>=]) ?([A-Z,]*) \| (\w+)((?: historical| optional)*)((?: \| [^|"]+)*) \| "(.+)"$')


def article(path, errors):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    body, _, events = text.partition("\nevents:")
    parts = list(blocks(body))
    head = dict(line.split(": ", 1) for line in parts[0][1])
    for key in ("id", "title", "published", "outlet"):
        if key not in head:
            errors.append(f"{path}: no {key}")
    paragraphs, plain = [[]], []
    for number, lines in parts[1:]:
        while lines and lines[0] == "¶":
            paragraphs.append([])
            lines = lines[1:]
        closing = bool(lines) and lines[-1] == "¶"
        lines = [line for line in lines if line != "¶"]
        if lines:
            try:
                paragraphs[-1].append(block(lines, f"{path}:{number}"))
                plain.append(paragraphs[-1][-1].text)
            except Malformed as e:
                errors.append(f"{path}:{number}: {e}")
        if closing:
            paragraphs.append([])
    whole = " ".join(plain) + " " + head.get("title", "")
    lines = [line for line in events.split("\n") if line.strip() and not line.startswith("#")]
    for line in lines:
        m = EVENT.match(line)
        if not m or m[1] not in TYPES or m[2] not in CLASSES + ["-"] or m[6] not in MODALITIES:
            errors.append(f"{path}: not an event line: {line}")
        elif m[9] not in whole:
            errors.append(f"{path}: evidence not in the text: {m[9]}")
    return Article(head, [p for p in paragraphs if p], lines)


def main(paths):
    errors, types, kinds, modalities, classes = [], Counter(), Counter(), Counter(), Counter()
    total, silent, texts = 0, 0, Counter()
    for path in paths:
        if "/articles/" in path:
            read = [s for p in article(path, errors).paragraphs for s in p]
        else:
            read = sentences(path, errors)
        for s in read:
            total += 1
            silent += not s.acts
            texts[s.text] += 1
            kinds.update(m.kind for m in s.mentions)
            types.update(a.type for a in s.acts)
            modalities.update(("historical " if a.historical else "") + a.modality for a in s.acts)
            classes.update(a.event_class or "-" for a in s.acts)
    for text, n in texts.items():
        if n > 1:
            errors.append(f"{n} times: {text[:80]}")
    print("\n".join(errors))
    print(f"{len(errors)} errors; {total} sentences, {silent} without an act")
    for name, counter in (("types", types), ("kinds", kinds), ("modality", modalities), ("classes", classes)):
        print(name + ":", ", ".join(f"{k} {v}" for k, v in counter.most_common()))
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
