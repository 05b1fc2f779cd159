package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.Tag;
import dev.tocsin.language.syntax.Word;
import java.util.List;
import java.util.Set;

/** Where a sentence goes on to something of its own, and where what seems another clause tells of the same. */
final class ClauseBreaks {
    private static final Set<String> STOPS = Set.of(":", ";");
    private static final Set<String> THEMSELVES = Set.of("they", "he", "she", "both");

    private static final int REACH = 14;

    private final Clauses clauses;
    private final List<Word> words;

    ClauseBreaks(Clauses clauses) {
        this.clauses = clauses;
        this.words = clauses.words();
    }

    /** "They had marched since June; police shot eleven": each half has a verb, and a time, of its own. */
    boolean parts(int one, int other) {
        for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
            if (words.get(i).isAny(STOPS) && hasVerb(0, i) && hasVerb(i, words.size())) {
                return true;
            }
        }
        return false;
    }

    /** "The first visit since 2009": until when there had been none. */
    boolean isFirstSince(int date) {
        for (int i = date - 1; words.get(date).is("since") && i > 0 && i > date - REACH; i--) {
            if (words.get(i).is("first") && words.get(i - 1).tag() != Tag.ADP) {
                return !hasVerb(i, date);
            }
        }
        return false;
    }

    private boolean hasVerb(int from, int to) {
        return clauses.verbGroups().stream()
                .anyMatch(group -> group.finite() && group.from() >= from && group.to() <= to);
    }

    /** "Agreed on a truce after they met on Monday": what the same did just before, and so on that day. */
    boolean isOfTheSame(int opener) {
        return words.get(opener).is("after")
                && opener + 1 < words.size()
                && words.get(opener + 1).isAny(THEMSELVES);
    }
}
