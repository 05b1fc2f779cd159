package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Set;

/** Who acts by a law or a decree: "signed a law suspending the treaty", "passed a bill that bars its ships". */
final class Decrees {
    private static final WordLists WORDS = WordLists.load(Decrees.class, "decrees.txt");
    private static final Set<String> DOCUMENTS = WORDS.of("documents");
    private static final Set<String> ENACTING = WORDS.of("enacting");
    private static final Set<String> COMMANDED = WORDS.of("commanded");
    private static final Set<String> BINDING = Set.of("that", "which");

    private final Reading reading;
    private final PartyFinder parties;

    Decrees(Reading reading, PartyFinder parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** Those who enact what the act's verb says; nobody where it is no law's. */
    List<Party> enacting(Act act) {
        if (act.trigger().kind() != Trigger.Kind.VERB || act.verb().isEmpty()) {
            return List.of();
        }
        VerbGroup verb = act.verb().get();
        boolean said = !verb.passive()
                && (verb.form() == VerbGroup.Form.GERUND
                        || BINDING.contains(reading.clauses().opener(act.word())));
        return said
                ? reading.clauses()
                        .governor(verb)
                        .filter(this::enacts)
                        .map(group -> parties.of(doing(group)))
                        .orElse(List.of())
                : List.of();
    }

    /** "Ordered 20 jets to patrol": no purchase. */
    static boolean commands(Act act, Reading reading) {
        return act.trigger().head().equals("order")
                && act.trigger().eventClass().filter("arms-transfer"::equals).isPresent()
                && reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > act.last() && group.form() == VerbGroup.Form.INFINITIVE)
                        .limit(1)
                        .anyMatch(group ->
                                reading.clauses().words().get(group.head()).isAny(COMMANDED));
    }

    private boolean enacts(VerbGroup group) {
        return word(group.head()).isAny(ENACTING)
                && (group.passive()
                                ? reading.clauses().subject(group)
                                : reading.clauses().object(group))
                        .stream().anyMatch(phrase -> word(phrase.head()).isAny(DOCUMENTS));
    }

    private List<NounPhrase> doing(VerbGroup group) {
        return group.passive()
                ? reading.clauses().complements(group.head()).stream()
                        .filter(each -> each.preposition().equals("by"))
                        .flatMap(each -> each.phrases().stream())
                        .toList()
                : reading.clauses().subject(group);
    }

    private Word word(int index) {
        return reading.clauses().words().get(index);
    }
}
