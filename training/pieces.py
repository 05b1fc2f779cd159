"""Writes what tokens.py makes of varied texts, for the Java test to compare. pieces.py START_FOLDER OUT_FOLDER"""
import json
import os
import sys

from tokens import pieces, vocabulary

TEXTS = [
    "", " ", "a", "A", "7", ".", "\n", "\u0301", "😀", "中",
    "Greece and Egypt signed a defence pact on Monday.",
    "NATO's Jens Stoltenberg told reporters: \"We stand together.\"",
    "“Our two countries stand together,” Greek Defence Minister Nikos Dendias said.",
    "The U.S.-led coalition's 2nd strike hit Raqqa at 3:45 a.m.; 17 people died.",
    "PRESIDENT ERDOGAN CALLS FOR TALKS",
    "iPhone-maker McDonald's eBay LaTeX macOS",
    "Recep Tayyip Erdoğan met İlham Əliyev in Şuşa; ırmak, İSTANBUL.",
    "Emmanuel Macron a rencontré François Hollande à l'Élysée, où l'accord a été signé.",
    "Decomposed: Franc\u0327ois, E\u0301lyse\u0301e, \u0301start, end\u0301",
    "São Paulo, Łódź, Đà Nẵng, Ångström, Háčky, Straße, STRASSE, ẞ, Œuvre, ﬁnal, Ǆ ǅ ǆ",
    "المملكة العربية السعودية وقعت اتفاقا مع مصر.",
    "\u202bوزير الدفاع\u202c said \u2067שלום\u2069 to reporters",
    "中国外交部发言人说，双方签署了协议。China's Xi Jinping 习近平 visited.",
    "日本の防衛大臣は東京で述べた。カタカナ ﾊﾝｶｸ ひらがな",
    "한국 국방부 장관이 서울에서 회담했다.",
    "Владимир Путин и Александр Лукашенко подписали соглашение. Йод, ёлка",
    "Ο Νίκος Δένδιας υπέγραψε. ΟΔΥΣΣΕΥΣ ΐ ᾂ",
    "भारत के रक्षा मंत्री ने कहा। ไทย กรุงเทพ",
    "Emoji 😀 between 👩‍👩‍👧‍👦 words 🇬🇷🇪🇬 and flags😀glued 👍🏽!",
    "𝔐athematical 𝓛etters 𝟙𝟚𝟛 and 𐐀𐐨 Deseret, 𠀀 rare ideograph",
    "Control\u0000characters\u0007here\u001b[31m and\u200bzero\u200dwidth soft\u00adhyphen \ufeffBOM \ufffd",
    "Tabs\tand\nnewlines\r\nand\u00a0no-break\u2003em\u3000wide\u2028line\u2029paragraph\u0085next\u001cfile",
    "x" * 99 + " " + "y" * 100 + " " + "z" * 101 + " é" + "é" * 99 + " " + "é" * 101 + " " + "e\u0301" * 100,
    "Supercalifragilisticexpialidocious antidisestablishmentarianism Llanfairpwllgwyngyllgogerychwyrndrobwll",
    "£3bn, €2.5m, ¥1,000, $40 billion, 5%, 10km/h, 1/2, ½, ² ① Ⅷ ٣ ४",
    "F-16s, Su-35, MiG-29SMT, S-400, AH-64E, T-72B3 and 155mm shells; H&K MP5",
    "state-of-the-art, twenty-one, 2020–21, May—June, non‑breaking, minus −5",
    "''quoted'' ``ticks`` «guillemets» „low“ ‚single‘ ‹angle› 「corner」 don’t rock'n'roll",
    "a_b user@example.org https://example.org/a?b=c#d #hashtag @handle C:\\path *bold* ~ ^ | {x} [y] <z>",
    "…three dots... and ?! ‼ ⁉ · • ‰ § ¶ † ™ © ® ° ± × ÷ ∞ ≠ → ☃",
    "MCMLXXXIV vs. IV and iv; X x XI Xi xI",
    "O'Brien, D'Souza, al-Assad, Ban Ki-moon, von der Leyen, 's-Hertogenbosch",
    "ALLCAPS123 abc123 123abc 1st 2ND A1 ǅ ª º ⓐ Ⓐ ʰ",
    "e\u0323\u0307 q\u0307\u0323 \u1e69 \u212b \u2126 \ufb03 \u00c5",
    "ZALGO h̸̡̪̯ͨ͊̽̅̾̎e̶̢͕c̷̙̲̝͖o̶̧̨̱̹̭̯ͧ̾ͬm̴̢̘͎̣͎̖̟e̷̛̯̫̭̮͙s̴",
    "[CLS] [SEP] [MASK] [unused0] [PAD] ##ing",
    "No blanks中文mixed英語text and Ænglish",
    "The minister, who'd visited Kyiv (Kiev), said: 'No.'",
    "Sgt. Maj. Gen. Lt. Col. Dr. Mr. Ms. e.g. i.e. etc.",
    "\u1680ogham\u180evowel\u205fmath\u202fnarrow\u2060joiner",
    "Trailing blank ", " leading blank", "word", "Word", "WORD", "wORD", "ÉCOLE", "École", "école", "İ", "ß", "Σ", "ς",
]


def utf16(text):
    """For each code point's place, how many UTF-16 code units stand before it."""
    places = [0]
    for c in text:
        places.append(places[-1] + (2 if ord(c) > 0xFFFF else 1))
    return places


def main(start, out):
    vocab = vocabulary(os.path.join(start, "tokenizer.json"))
    cases = []
    for text in TEXTS:
        at = utf16(text)
        cases.append({"text": text, "pieces": [[i, shape, at[a], at[b]] for i, shape, a, b in pieces(text, vocab)]})
    with open(os.path.join(out, "pieces.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
