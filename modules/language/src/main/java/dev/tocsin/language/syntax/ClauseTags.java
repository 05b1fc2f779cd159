package dev.tocsin.language.syntax;

import dev.tocsin.language.text.WordLists;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Mends tags that only the words around them tell: past forms taken for adjectives, subordinators for prepositions. */
final class ClauseTags {
    private static final WordLists WORDS = WordLists.load(ClauseTags.class, "tags.txt");
    private static final Set<String> INTENDING = WORDS.of("intending");
    private static final Set<String> PASTS = WORDS.of("pasts");
    private static final Set<String> OTHER_PASTS = WORDS.of("other-pasts");
    /** Past forms that are nothing else. */
    private static final Set<String> ONLY_PASTS = WORDS.of("only-pasts");

    private static final Set<String> NOUNS_IN_ING = WORDS.of("nouns-in-ing");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "all", "its", "their", "his");
    private static final int LONG = 6;
    private static final Set<Tag> MISTAKEN =
            EnumSet.of(Tag.ADP, Tag.ADV, Tag.PROPN, Tag.ADJ, Tag.SCONJ, Tag.X, Tag.PRON);

    private static final Set<String> ADJECTIVES = WORDS.of("adjectives");
    private static final Set<Tag> UNNAMED =
            EnumSet.of(Tag.VERB, Tag.AUX, Tag.INTJ, Tag.ADV, Tag.ADP, Tag.DET, Tag.PRON, Tag.SCONJ, Tag.CCONJ);
    private static final Set<String> SAYING = Set.of("demands", "claims", "fears", "warns", "denies", "insists");
    private static final Set<String> PARTICLES = Set.of("down", "off", "out", "up", "back", "away");
    private static final Set<String> HAVE = Set.of("has", "have", "had");
    /** Prepositions that may open a clause instead. */
    static final Set<String> CLAUSE_OPENERS = Set.of("after", "before", "since", "until", "as");

    private static final Set<String> FLOATING = Set.of("each", "both", "all", "jointly");
    private static final Set<String> BODIES = Set.of("military", "opposition");
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "last", "this");

    private ClauseTags() {}

    static List<Word> repaired(List<Word> words) {
        List<Word> out = new ArrayList<>(words);
        for (int i = 0; i < out.size(); i++) {
            Word word = out.get(i);
            if (word.tag() == Tag.AUX && word.text().length() > 2 && allCapitals(word.text())) {
                out.set(i, word.tagged(Tag.PROPN));
            } else if (word.isAny(HAVE) && i + 1 < out.size()) {
                have(out, i);
            } else if (pastForm(word) && i > 0 && i + 1 < out.size()) {
                past(out, i);
            } else if (word.is("both") && i + 1 < out.size() && out.get(i + 1).tag() == Tag.NOUN) {
                out.set(i, word.tagged(Tag.DET));
            } else if (floating(out, i)) {
                out.set(i, word.tagged(Tag.ADV));
            } else if (word.is("peacekeeping") && word.tag() == Tag.VERB) {
                out.set(i, word.tagged(Tag.NOUN));
            } else if (mistagged(word) || ongoing(out, i) || gerund(out, i)) {
                out.set(i, word.tagged(Tag.VERB));
            } else if (word.tag() == Tag.ADP && nounEnding(word) || word.is("ally") && word.tag() != Tag.VERB) {
                out.set(i, word.tagged(Tag.NOUN));
            } else if (roughly(out, i)) {
                out.set(i, word.tagged(Tag.ADV));
            } else if (word.tag() == Tag.NOUN && i > 0 && i + 2 < out.size()) {
                finite(out, i);
            } else if (word.tag() == Tag.VERB && i > 0 && i + 1 < out.size()) {
                attribute(out, i);
            }
        }
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i).tag() == Tag.ADP && out.get(i).isAny(CLAUSE_OPENERS) && clauseFrom(out, i + 1)) {
                out.set(i, out.get(i).tagged(Tag.SCONJ));
            }
        }
        return out;
    }

    /** "Soldiers overthrew the king", "on Tuesday tore up": a form that only verbs have, with a tag that it cannot have. */
    private static boolean mistagged(Word word) {
        return word.isAny(ONLY_PASTS)
                && MISTAKEN.contains(word.tag())
                && Character.isLowerCase(word.text().charAt(0));
    }

    /** "Was cancelling | the lease". */
    private static boolean ongoing(List<Word> words, int at) {
        Word word = words.get(at);
        return word.lower().endsWith("ing")
                && MISTAKEN.contains(word.tag())
                && word.tag() != Tag.ADJ
                && at > 0
                && words.get(at - 1).tag() == Tag.AUX
                && Character.isLowerCase(word.text().charAt(0));
    }

    /** "A decree halting Russia's participation", "a law banning the party". */
    private static boolean gerund(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.tag() != Tag.NOUN
                || !word.lower().endsWith("ing")
                || word.isAny(NOUNS_IN_ING)
                || at == 0
                || at + 2 >= words.size()
                || !Character.isLowerCase(word.text().charAt(0))) {
            return false;
        }
        Word after = words.get(at + 1);
        boolean owned = after.tag() == Tag.PROPN && words.get(at + 2).isPossessive();
        boolean article = after.isAny(ARTICLES) && words.get(at - 1).tag() == Tag.NOUN;
        return (owned || article) && words.get(at - 1).isNoun();
    }

    private static boolean nounEnding(Word word) {
        String lower = word.lower();
        return lower.length() > LONG && (lower.endsWith("ance") || lower.endsWith("ment") || lower.endsWith("tion"));
    }

    /** "Suspended about $3 million", "about 40 tanks". */
    private static boolean roughly(List<Word> words, int at) {
        Word word = words.get(at);
        return word.is("about")
                && word.tag() == Tag.ADP
                && at > 0
                && at + 1 < words.size()
                && words.get(at - 1).tag() == Tag.VERB
                && words.get(at + 1).tag() == Tag.SYM;
    }

    /** "Will each send", "have both condemned": said of the subject, within the verb. */
    private static boolean floating(List<Word> words, int at) {
        return words.get(at).isAny(FLOATING)
                && at > 0
                && at + 1 < words.size()
                && words.get(at - 1).tag() == Tag.AUX
                && words.get(at + 1).tag() == Tag.VERB;
    }

    /** Whether a verb has the form of the past, perhaps of the present too ("put"). */
    static boolean mayBePast(Word word) {
        return word.lower().endsWith("ed")
                || word.lower().endsWith("s")
                || word.isAny(PASTS)
                || word.isAny(OTHER_PASTS);
    }

    /** Whether a capitalised word is tagged as something that no name is. */
    static boolean misread(Word word) {
        return Character.isUpperCase(word.text().charAt(0)) && UNNAMED.contains(word.tag());
    }

    private static boolean allCapitals(String text) {
        return text.chars().allMatch(Character::isUpperCase);
    }

    /** "Had overthrown the president", "has repeatedly denied". */
    private static void have(List<Word> words, int at) {
        int next = at + 1;
        while (next < words.size() - 1 && words.get(next).tag() == Tag.ADV) {
            next++;
        }
        Word verb = words.get(next);
        boolean participle = verb.tag() == Tag.ADJ
                && next == at + 1
                && (pastForm(verb) || verb.lower().endsWith("wn"));
        if (participle) {
            words.set(next, verb.tagged(Tag.VERB));
        }
        if (words.get(next).tag() == Tag.VERB) {
            words.set(at, words.get(at).tagged(Tag.AUX));
        }
    }

    private static boolean pastForm(Word word) {
        return word.lower().endsWith("ed")
                && Character.isLowerCase(word.text().charAt(0))
                && (word.tag() == Tag.ADJ || word.tag() == Tag.NOUN)
                && !word.isAny(ADJECTIVES)
                && word.lower().indexOf('-') < 0;
    }

    /** "India fired missiles", "the military seized power", "and threatened to act". */
    private static void past(List<Word> words, int at) {
        Word before = words.get(at - 1);
        Word after = words.get(at + 1);
        boolean body = before.isAny(BODIES) && at > 1;
        boolean named = before.tag() == Tag.PROPN && !before.isPossessive();
        boolean object = after.isNoun()
                || after.tag() == Tag.ADJ
                || after.tag() == Tag.DET
                || after.tag() == Tag.NUM
                || after.tag() == Tag.PRON;
        boolean governs = after.is("to") && after.tag() == Tag.PART;
        if (governs && words.get(at).tag() == Tag.NOUN || (body || named) && object) {
            words.set(at, words.get(at).tagged(Tag.VERB));
            if (body) {
                words.set(at - 1, before.tagged(Tag.NOUN));
            }
        }
    }

    /** "Norway plans to send", "and froze all aid", "the alliance demands that". */
    private static void finite(List<Word> words, int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        Word after = words.get(at + 1);
        boolean intends = word.isAny(INTENDING)
                && before.tag() == Tag.PROPN
                && after.is("to")
                && words.get(at + 2).tag() == Tag.VERB;
        boolean did = word.isAny(PASTS)
                && (before.tag() == Tag.CCONJ || before.isNoun())
                && (after.tag() == Tag.DET
                        || after.tag() == Tag.ADJ
                        || after.tag() == Tag.NUM
                        || after.isNoun()
                        || after.isAny(PARTICLES));
        boolean says = word.isAny(SAYING) && before.isNoun() && after.is("that");
        if (intends || did || says) {
            words.set(at, word.tagged(Tag.VERB));
        }
    }

    /** "45 modernised tanks", "the release of jailed activists". */
    private static void attribute(List<Word> words, int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        boolean described = before.tag() == Tag.ADP && !before.isAny(CLAUSE_OPENERS)
                || before.tag() == Tag.NUM && Character.isDigit(before.text().charAt(0));
        boolean noun = words.get(at + 1).isNoun() || words.get(at + 1).tag() == Tag.ADJ;
        if (word.lower().endsWith("ed") && noun && (described || word.isAny(ADJECTIVES))) {
            words.set(at, word.tagged(Tag.ADJ));
        }
    }

    /** Whether a noun phrase and then a finite verb with its object follow: "after troops shelled several towns". */
    private static boolean clauseFrom(List<Word> words, int from) {
        int at = from;
        boolean noun = false;
        while (at < words.size() && phrasal(words.get(at))) {
            noun |= words.get(at).isNoun() || words.get(at).tag() == Tag.PRON;
            at++;
        }
        if (!noun || at >= words.size() - 1) {
            return false;
        }
        Word verb = words.get(at);
        Word after = words.get(at + 1);
        boolean object = (after.isNoun()
                        || after.tag() == Tag.DET
                        || after.tag() == Tag.ADJ
                        || after.tag() == Tag.NUM
                        || after.tag() == Tag.PRON)
                && !after.isAny(DAYS);
        boolean named = words.get(at - 1).tag() == Tag.PROPN;
        boolean finite = verb.tag() == Tag.VERB && !verb.lower().endsWith("ing");
        return verb.tag() == Tag.AUX || finite && (object || named && !after.is("by"));
    }

    private static boolean phrasal(Word word) {
        return word.isNoun()
                || word.tag() == Tag.DET
                || word.tag() == Tag.ADJ
                || word.tag() == Tag.NUM
                || word.tag() == Tag.PRON
                || word.isPossessive();
    }
}
