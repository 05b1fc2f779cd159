package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The place before the first sentence: "LIMA, April 5 -". */
final class Dateline {
    private static final int LONGEST = 10;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    private Dateline() {}

    /** The code of the state that an article is written from. */
    static Optional<String> country(List<Reading> readings) {
        Optional<Reading> first =
                readings.stream().filter(reading -> !reading.sentence().title()).findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = first.get().clauses().words();
        for (Word word : words.subList(0, Math.min(LONGEST, words.size()))) {
            if (word.isAny(DASHES)) {
                return first.get().mentions().stream()
                        .filter(mention -> mention.kind() == Mention.Kind.LOCATION && mention.end() <= word.start())
                        .flatMap(mention -> mention.country().stream())
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
