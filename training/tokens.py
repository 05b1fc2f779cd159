"""WordPiece as uncased BERT has it (Devlin et al. 2019), with character offsets. The Java side does the same."""
import json
import unicodedata

UNKNOWN, CLS, SEP, PAD = 100, 101, 102, 0
MARKERS = (1, 2, 3, 4)  # [unused0..3]: start and end of the source, start and end of the target
LONGEST_WORD = 100
SHAPES = ("lower", "capital", "upper", "mixed", "digit", "other")


def vocabulary(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["model"]["vocab"]


def punctuation(c):
    return (33 <= ord(c) <= 47 or 58 <= ord(c) <= 64 or 91 <= ord(c) <= 96 or 123 <= ord(c) <= 126
            or unicodedata.category(c).startswith("P"))


def words(text):
    """(start, end) of each run without blanks, each punctuation mark and each ideograph on its own."""
    start = None
    for i, c in enumerate(text):
        single = punctuation(c) or 0x4E00 <= ord(c) <= 0x9FFF
        if c.isspace() or single or unicodedata.category(c) in ("Cc", "Cf"):
            if start is not None:
                yield start, i
                start = None
            if single:
                yield i, i + 1
        elif start is None:
            start = i
    if start is not None:
        yield start, len(text)


def bare(word):
    """Lower case, without accents; one entry a character, "" where a character leaves nothing."""
    return ["".join(d for d in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(d) != "Mn")
            for c in word]


def shape(word):
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 0
    if len(word) > 1 and word.isupper():
        return 2
    return 1 if word[0].isupper() and (len(word) == 1 or word[1:].islower()) else 3


def pieces(text, vocab):
    """(id, shape, start, end) of each piece, [CLS] and [SEP] left out."""
    found = []
    for start, end in words(text):
        characters = bare(text[start:end])
        form = shape(text[start:end])
        word, at = "", []
        for i, c in enumerate(characters):
            word += c
            at += [start + i] * len(c)
        if not word:
            continue
        split, i = [], 0
        while i < len(word) and len(word) <= LONGEST_WORD:
            j = len(word)
            while j > i and ("##" if i else "") + word[i:j] not in vocab:
                j -= 1
            if j == i:
                split = []
                break
            split.append((vocab[("##" if i else "") + word[i:j]], form, at[i], at[j - 1] + 1))
            i = j
        found += split or [(UNKNOWN, form, start, end)]
    return found
