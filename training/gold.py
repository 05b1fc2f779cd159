"""Turns the corpus's articles into event gold (YAML: id, published, title, text, events). gold.py OUT.yaml ARTICLE..."""
import json
import re
import sys

import corpus

# Annotators may fairly differ about these.
ALSO = {"defence-agreement": ["SUPPORT", "AGREE"], "arms-transfer": ["COOPERATE", "SUPPORT", "AGREE"],
        "defence-industry": ["COOPERATE", "SUPPORT", "AGREE"],
        "defence-cooperation-statement": ["AGREE", "SUPPORT", "COOPERATE"],
        "diplomatic-support": ["SUPPORT", "AGREE"], "defence-talks": ["CONSULT", "AGREE"]}


def codes(text):
    return [c for c in text.split(",") if c]


def event(line):
    m = corpus.EVENT.match(line)
    kind, name, left, sign, right, modality, flags, details, evidence = m.groups()
    types = ALSO.get(name, [kind])
    found = {"type": types if kind in types else [kind] + types, "class": name, "actors": codes(left),
             "recipients": codes(right), "modality": modality, "evidence": evidence}
    if sign == "=":
        found["symmetric"] = True
    if "historical" in flags:
        found["historical"] = True
    if "optional" in flags or name == "-":
        found["optional"] = True
    for detail in (d.strip() for d in details.split(" | ") if d.strip()):
        word, _, rest = detail.partition(" ")
        if detail in ("historical", "optional"):
            found[detail] = True
        elif word == "date":
            found["date"] = rest.split()[0]
        elif word == "equipment":
            # "6 x NASAMS", "T-72, 3 x Su-30"
            found["equipment"] = [
                {"quantity": int(q.replace(",", "")), "name": n} if q else {"name": n}
                for q, n in re.findall(r"\s*(?:([\d,]+) x )?([^\s;,][^;,]*)", rest)]
        elif word == "value":
            amount, _, currency = rest.partition(" ")
            found["value"] = {"amount": float(amount.replace(",", "")), "currency": currency}
    return found


def gold(path):
    errors = []
    a = corpus.article(path, errors)
    if errors:
        raise SystemExit("\n".join(errors))
    text = "\n\n".join(" ".join(s.text for s in p) for p in a.paragraphs)
    return {"id": a.head["id"], "published": a.head["published"], "title": a.head["title"], "text": text,
            "events": [event(line) for line in a.events]}


def main(out, paths):
    with open(out, "w", encoding="utf-8") as file:
        for path in paths:
            file.write("- " + json.dumps(gold(path), ensure_ascii=False) + "\n")  # JSON is YAML


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
