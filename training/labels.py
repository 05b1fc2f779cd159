"""What the heads tell, in the order of their outputs. The model's description carries these lists to Java."""
from corpus import CLASSES, MODALITIES, TYPES

PLOVER = ["NONE"] + sorted(set(TYPES) - {"CONCEDE", "RETREAT"} | {"YIELD"})
ACTS = ["NONE"] + TYPES
EVENT_CLASSES = ["-"] + CLASSES
TIMES = ["now", "historical"]
NAMED = ("PER", "ORG", "LOC", "NAT", "OFF", "EQP", "MON", "QTY", "DAT")
MENTIONS = ["O"] + [p + k for k in NAMED for p in ("B-", "I-")]
PARTIES = ["O", "B-ACT", "I-ACT"]
SPEECH = ["O"] + [p + k for k in ("SPEAKER", "CUE", "WORDS") for p in ("B-", "I-")]
SOURCES, TARGETS = (["O", "B-" + k, "I-" + k] for k in ("SOURCE", "TARGET"))
TOKEN_HEADS = {"mention": MENTIONS, "party": PARTIES, "speech": SPEECH, "source": SOURCES, "target": TARGETS}
PAIR_HEADS = {"plover": PLOVER, "act": ACTS, "class": EVENT_CLASSES, "modality": list(MODALITIES), "time": TIMES}

FOLD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
KIND = {"CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"}
HOSTILE = {"PROTEST", "SANCTION", "COERCE", "ASSAULT"}


def plover(act):
    """The PLOVER type of a sentence that tells this act: what is only announced is a promise or a threat."""
    if act.manual:
        return FOLD.get(act.manual, act.manual)
    folded = FOLD.get(act.type, act.type)
    if act.modality == "future":
        if folded in KIND:
            return "AGREE"
        if folded in HOSTILE:
            return "THREATEN"
    return folded
