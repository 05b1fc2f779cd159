package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** "Long bought its arms from them", "for decades they trained there", "helped it in the past": what was done for years. */
final class Habits {
    private static final WordLists WORDS = WordLists.load(Habits.class, "earlier.txt");
    private static final Set<String> LASTING = WORDS.of("lasting");
    private static final Set<String> AGES = WORDS.of("ages");
    private static final Set<String> ERAS = WORDS.of("eras");
    private static final Set<String> TIMES = WORDS.of("times");
    private static final Set<String> WITHIN = Set.of("in", "during", "under", "throughout");
    private static final Set<String> ORDINALS = Set.of("first", "second");
    private static final Set<String> ONGOING = Set.of("has", "have", "'ve", "is", "are");
    private static final int PHRASE = 4;

    private final List<Word> words;

    Habits(List<Word> words) {
        this.words = words;
    }

    /** Whether a verb in the past, not of what goes on until today, tells it. */
    boolean has(VerbGroup verb) {
        return verb.finite()
                && verb.modal().isEmpty()
                && words.subList(verb.from(), verb.to()).stream().noneMatch(word -> word.isAny(ONGOING))
                && (lasts(verb) || forAges(0) || forAges(verb.from() - PHRASE) || inThePast(verb.head()) || inAnEra());
    }

    private boolean lasts(VerbGroup verb) {
        return words.subList(Math.max(0, verb.from() - 1), verb.head()).stream()
                .anyMatch(word -> word.isAny(LASTING) && (word.index() == 0 || !isMeasure(word.index() - 1)));
    }

    /** "Three metres long". */
    private boolean isMeasure(int before) {
        return words.get(before).tag() == Tag.NUM
                || before > 0 && words.get(before - 1).tag() == Tag.NUM;
    }

    /** "For decades", "for many years", beginning at one of some words. */
    private boolean forAges(int from) {
        for (int i = Math.max(0, from); i < Math.min(words.size() - 2, Math.max(0, from) + PHRASE); i++) {
            if (words.get(i).is("for")
                    && (words.get(i + 1).isAny(AGES) || words.get(i + 2).isAny(AGES))) {
                return words.get(i + 1).tag() != Tag.NUM;
            }
        }
        return false;
    }

    /** "In Soviet times", "during the cold war". */
    private boolean inAnEra() {
        for (int i = 0; i + 2 < words.size(); i++) {
            int era = words.get(i + 1).is("the") ? i + 2 : i + 1;
            era += era < words.size() && words.get(era).isAny(ORDINALS) ? 1 : 0;
            if (words.get(i).isAny(WITHIN)
                    && era + 1 < words.size()
                    && words.get(era).isAny(ERAS)
                    && words.get(era + 1).isAny(TIMES)) {
                return true;
            }
        }
        return false;
    }

    /** "In the past", of no week or month. */
    private boolean inThePast(int verb) {
        for (int i = verb + 1; i + 2 < words.size(); i++) {
            if (words.get(i).is("in")
                    && words.get(i + 1).is("the")
                    && words.get(i + 2).is("past")) {
                Tag next = i + PHRASE > words.size() - 1
                        ? Tag.PUNCT
                        : words.get(i + PHRASE - 1).tag();
                return next != Tag.NOUN && next != Tag.NUM && next != Tag.ADJ;
            }
        }
        return false;
    }
}
