package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Against whom an act is by what is told of its aim or its way: why a crowd marches, over which land a missile flies. */
final class Aims {
    private static final WordLists WORDS = WordLists.load(Aims.class, "roles.txt");
    private static final Set<String> OPPOSING = WORDS.of("opposing");
    private static final Set<String> FLYING = WORDS.of("flying");
    private static final Set<String> OVER = Set.of("over", "across");
    private static final String TEST = "missile-test";

    private final Reading reading;
    private final PartyFinder parties;

    Aims(Reading reading, PartyFinder parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** Nobody where nothing of the kind is told. */
    List<Party> of(Act act, Set<String> acting) {
        if (act.trigger().type() == PloverType.PROTEST) {
            return Parties.without(opposed(act), acting);
        }
        boolean test = act.trigger().eventClass().filter(TEST::equals).isPresent();
        return test ? Parties.without(flownOver(act), acting) : List.of();
    }

    /** "Took to the streets to oppose the expansion of an American base". */
    List<Party> opposed(Act act) {
        return behindOpposing(act)
                .flatMap(phrase -> parties.named(phrase).stream())
                .limit(1)
                .toList();
    }

    /** "To protest against | the air raids": what is opposed. */
    Optional<NounPhrase> opposing(Act act) {
        return behindOpposing(act).findFirst();
    }

    private Stream<NounPhrase> behindOpposing(Act act) {
        return reading.clauses().verbGroups().stream()
                .filter(group -> group.from() > act.word() && group.form() == VerbGroup.Form.INFINITIVE)
                .filter(group -> reading.clauses().words().get(group.head()).isAny(OPPOSING))
                .limit(1)
                .flatMap(group -> reading.clauses().nounPhrases().stream()
                        .filter(phrase -> phrase.from() >= group.to())
                        .limit(2));
    }

    /** "Launched a missile that flew over the Norwegian island". */
    private List<Party> flownOver(Act act) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() > act.word() && isOver(phrase))
                .flatMap(phrase -> parties.named(phrase).stream())
                .filter(Discourse::isState)
                .limit(1)
                .toList();
    }

    private boolean isOver(NounPhrase phrase) {
        int verb = phrase.from() - 2;
        return OVER.contains(reading.clauses().prepositionBefore(phrase))
                && verb >= 0
                && reading.clauses().words().get(verb).isAny(FLYING);
    }
}
