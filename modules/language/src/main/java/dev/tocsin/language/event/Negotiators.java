package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Local commanders met at the border", after shots between two armies: officials of both, who need no names. */
final class Negotiators {
    static final String CLASS = "defence-talks";
    private static final WordLists WORDS = WordLists.load(Negotiators.class, "negotiators.txt");
    private static final Set<String> OFFICIALS = WORDS.of("officials");
    private static final Set<String> OWNERS = WORDS.of("owners");
    private static final int STATES = 2;

    private final Reading reading;
    private final PartyFinder parties;
    private final History history;

    Negotiators(Reading reading, PartyFinder parties, History history) {
        this.reading = reading;
        this.parties = parties;
        this.history = history;
    }

    /** The same roles where anybody is named, or no two states were told to have to do with each other. */
    Roles completed(Act act, Roles roles) {
        boolean plain = roles.actors().isEmpty()
                && act.trigger().kind() == Trigger.Kind.VERB
                && act.subject().size() == 1
                && isUnclaimed(act.subject().get(0))
                && act.object().stream().allMatch(phrase -> parties.of(phrase).isEmpty())
                && act.complements().stream()
                        .noneMatch(each -> each.preposition().equals("with"));
        Optional<List<Party>> sides = plain
                ? history.last(event -> event.parties().size() == STATES
                                && event.parties().stream().allMatch(Discourse::isState))
                        .map(Told::parties)
                : Optional.empty();
        return sides.map(both -> new Roles(both, List.of(), "officials of both sides told before"))
                .orElse(roles);
    }

    private boolean isUnclaimed(NounPhrase phrase) {
        Word first = reading.clauses().words().get(phrase.from());
        return reading.clauses().words().get(phrase.head()).isAny(OFFICIALS)
                && !first.isAny(OWNERS)
                && !parties.names(phrase);
    }
}
