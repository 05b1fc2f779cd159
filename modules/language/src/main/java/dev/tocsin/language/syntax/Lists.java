package dev.tocsin.language.syntax;

import dev.tocsin.language.syntax.Mark.Kind;
import java.util.ArrayList;
import java.util.List;

/** What "and" and commas join: "Japan, Australia and the Philippines". */
final class Lists {
    private static final int FAR = 12;

    private final Phrases phrases;

    Lists(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The list that ends with this phrase. */
    List<NounPhrase> endingAt(int last) {
        List<NounPhrase> joined = new ArrayList<>();
        int at = last;
        while (at >= 0 && phrases.get(at) instanceof NounPhrase phrase) {
            joined.add(0, phrase);
            int mark = at - 1;
            boolean and = mark >= 0 && phrases.get(mark).is(Kind.CONJUNCTION);
            boolean comma = mark >= 0 && phrases.get(mark).is(Kind.COMMA) && joined.size() > 1;
            if (and && mark > 0 && phrases.get(mark - 1).is(Kind.COMMA)) {
                mark--;
                boolean list = mark > 1 && phrases.get(mark - 2).is(Kind.COMMA);
                if (!list) {
                    break;
                }
            }
            if (!and && !comma) {
                break;
            }
            at = headOfChain(mark - 1);
            if (at >= 0 && phrases.get(at) instanceof NounPhrase left && left.time()) {
                break;
            }
        }
        return joined;
    }

    /** Past "of ..." phrases to the noun that they belong to. */
    private int headOfChain(int start) {
        int at = start;
        while (at > 1
                && phrases.get(at) instanceof NounPhrase
                && phrases.get(at - 1).is(Kind.PREPOSITION)
                && phrases.wordAt(at - 1).is("of")
                && phrases.get(at - 2) instanceof NounPhrase) {
            at -= 2;
        }
        return at;
    }

    /** The list that begins with this phrase. */
    List<NounPhrase> beginningAt(int first) {
        List<NounPhrase> joined = new ArrayList<>(List.of((NounPhrase) phrases.get(first)));
        int at = first + 1;
        while (at + 1 < phrases.size()) {
            boolean comma = phrases.get(at).is(Kind.COMMA);
            int next = comma && phrases.get(at + 1).is(Kind.CONJUNCTION) ? at + 2 : at + 1;
            boolean and = next == at + 2 || phrases.get(at).is(Kind.CONJUNCTION);
            if (!and && !(comma && listGoesOn(at + 1))
                    || next >= phrases.size()
                    || !(phrases.get(next) instanceof NounPhrase phrase)
                    || phrases.beginsClause(next) && phrases.finiteLeft(first)) {
                break;
            }
            joined.add(phrase);
            at = next + 1;
        }
        return joined;
    }

    /** Whether commas lead from here to an "and" without a verb between. */
    private boolean listGoesOn(int from) {
        for (int i = from; i < phrases.size() && i < from + FAR; i++) {
            if (phrases.get(i).is(Kind.CONJUNCTION)) {
                return true;
            }
            if (!(phrases.get(i) instanceof NounPhrase) && !phrases.get(i).is(Kind.COMMA)) {
                return false;
            }
        }
        return false;
    }
}
