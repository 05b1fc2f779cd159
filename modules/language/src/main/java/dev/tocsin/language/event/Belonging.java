package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Set;

/** Whether something told in a sentence belongs to an act of it or to another clause. */
final class Belonging {
    private static final WordLists WORDS = WordLists.load(Belonging.class, "belonging.txt");
    /** Participles before an amount, which begin no clause. */
    private static final Set<String> WORTH = WORDS.of("worth");

    private static final Set<String> OTHER_TIMES = WORDS.of("times");
    private static final Set<String> REPLACING = WORDS.of("replacing");
    private static final Set<String> JOINING = WORDS.of("joining");
    private static final Set<String> ENDS = WORDS.of("ends");

    private final Reading reading;
    private final List<Word> words;

    Belonging(Reading reading) {
        this.reading = reading;
        this.words = reading.clauses().words();
    }

    /** "Sent a frigate after Iran attacked a tanker": of a clause of another time than the act's. */
    boolean apart(Act act, int offset) {
        String own = reading.clauses().opener(act.word());
        String other = reading.clauses().opener(at(offset));
        return !own.equals(other) && (OTHER_TIMES.contains(own) || OTHER_TIMES.contains(other));
    }

    /** Whether it is said of what does the act or of what it is done to. */
    boolean isArgument(Act act, int offset) {
        int at = at(offset);
        return act.subject().stream().anyMatch(phrase -> covers(phrase, at))
                || act.object().stream().anyMatch(phrase -> covers(phrase, at));
    }

    private static boolean covers(NounPhrase phrase, int at) {
        return phrase.from() <= at && at < phrase.to();
    }

    /** "To replace its Mirages", "taking over from ageing Broncos": what goes when something else comes. */
    boolean replaced(int offset) {
        for (int i = at(offset) - 1; i >= 0 && !words.get(i).isAny(ENDS); i--) {
            if (words.get(i).isAny(REPLACING)) {
                return true;
            }
            if (reading.clauses().verbGroupAt(i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "Spain sent ten tanks and Poland sold it guns": the tanks are of the clause before the one that sells. */
    boolean beforeClause(Act act, int offset) {
        int at = at(offset);
        int from = act.subject().isEmpty() ? act.word() : act.subject().get(0).from();
        boolean joined = false;
        for (int i = at + 1; i < from; i++) {
            joined = words.get(i).isAny(JOINING)
                    || joined && i > at + 1 && !words.get(i).isAny(ENDS);
        }
        boolean verb = reading.clauses().verbGroups().stream()
                .anyMatch(group -> group.finite() && group.to() <= at && isSubjectOwn(group, act));
        return joined && verb && at < from && from > 0 && words.get(from - 1).isAny(JOINING);
    }

    private boolean isSubjectOwn(VerbGroup group, Act act) {
        return act.verb().filter(group::equals).isEmpty();
    }

    /** Whether no finite verb with a subject of its own stands between trigger and place. */
    boolean sameClause(Act act, int offset) {
        int at = at(offset);
        int from = Math.min(at, act.word());
        int to = Math.max(at, act.last());
        for (VerbGroup group : reading.clauses().verbGroups()) {
            boolean own = act.verb().filter(group::equals).isPresent();
            if (group.finite()
                    && !own
                    && !words.get(group.head()).isAny(WORTH)
                    && group.from() > from
                    && group.to() <= to) {
                return false;
            }
        }
        return true;
    }

    int at(int offset) {
        int at = 0;
        for (Word word : words) {
            if (word.start() <= offset) {
                at = word.index();
            }
        }
        return at;
    }
}
