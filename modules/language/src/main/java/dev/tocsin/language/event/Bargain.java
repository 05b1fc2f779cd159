package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Will build six ships under a contract signed on Monday": of a bargain told by what is to come of it. */
final class Bargain {
    private static final WordLists WORDS = WordLists.load(Bargain.class, "bargains.txt");
    private static final Set<String> BARGAINS = WORDS.of("bargain");
    private static final Set<String> CLOSING = WORDS.of("closing");
    private static final Set<String> DEALS = Set.of("arms-transfer", "defence-industry");
    private static final String PACT = "defence-agreement";
    private static final Set<String> UNDER = Set.of("under", "in", "through");

    private final Act act;
    private final Clauses clauses;

    Bargain(Act act, Clauses clauses) {
        this.act = act;
        this.clauses = clauses;
    }

    /** Whether arms are to change hands by a bargain that is struck already. */
    boolean isStruck(Governors governors) {
        return isOfArms(act.trigger())
                && act.verb().filter(verb -> !verb.negated()).isPresent()
                && bargain().filter(phrase -> isReal(phrase, governors)).isPresent();
    }

    private static boolean isOfArms(Trigger trigger) {
        return trigger.frame().arms()
                || trigger.eventClass().filter(DEALS::contains).isPresent();
    }

    /** Whether an act is a deal, which is done with more than words whatever its type. */
    static boolean is(Trigger trigger) {
        return isOfArms(trigger) || trigger.eventClass().filter(PACT::equals).isPresent();
    }

    /** The verb that says of the bargain when it was struck: "signed" in "under a contract signed on Monday". */
    Optional<VerbGroup> closing() {
        return bargain()
                .flatMap(phrase -> clauses.verbGroups().stream()
                        .filter(verb -> verb.from() >= phrase.to()
                                && verb.from() <= phrase.to() + 1
                                && words().get(verb.head()).isAny(CLOSING))
                        .findFirst());
    }

    private Optional<NounPhrase> bargain() {
        return clauses.nounPhrases().stream()
                .filter(phrase -> phrase.from() > act.last()
                        && words().get(phrase.head()).isAny(BARGAINS)
                        && UNDER.contains(clauses.prepositionBefore(phrase)))
                .findFirst();
    }

    private boolean isReal(NounPhrase phrase, Governors governors) {
        return words().subList(phrase.from(), phrase.head()).stream()
                .allMatch(word -> governors.ofAdjective(word.lower()).isEmpty());
    }

    private List<Word> words() {
        return clauses.words();
    }
}
