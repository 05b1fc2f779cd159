package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** Whether planes are bought for passengers: "Kenya Airways ordered six jets". */
final class Civilian {
    private static final WordLists WORDS = WordLists.load(Civilian.class, "civilian.txt");
    private static final Set<String> AIRLINES = WORDS.of("airlines");
    private static final Set<String> MILITARY = WORDS.of("military");

    private Civilian() {}

    /** Whether the act sells to an airline, and the sentence names no weapons. */
    static boolean buys(Act act, Reading reading) {
        List<Word> words = reading.clauses().words();
        return act.trigger().eventClass().filter("arms-transfer"::equals).isPresent()
                && words.stream().anyMatch(word -> word.isAny(AIRLINES))
                && words.stream().noneMatch(word -> word.isAny(MILITARY));
    }
}
