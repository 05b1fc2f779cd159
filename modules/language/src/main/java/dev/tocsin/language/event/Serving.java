package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Supplied the mission with trucks", "promised 200 men for the force": those whom the mission told before serves. */
final class Serving {
    private static final Set<String> MISSIONS =
            WordLists.load(Serving.class, "serving.txt").of("missions");

    private final Reading reading;
    private final PartyFinder parties;
    private final History history;

    Serving(Reading reading, PartyFinder parties, History history) {
        this.reading = reading;
        this.parties = parties;
        this.history = history;
    }

    /** Whether an act may help a mission. */
    static boolean knows(Act act, String eventClass) {
        boolean helps = act.trigger().type() == PloverType.AID || act.trigger().type() == PloverType.AGREE;
        return helps && (eventClass.equals(Missions.CLASS) || eventClass.equals("military-aid"));
    }

    /** The same roles where they name who is helped, or no mission was told. */
    Roles completed(Act act, Roles roles) {
        Set<String> acting = Parties.codes(roles.actors());
        if (acting.isEmpty() || !Parties.codes(roles.recipients()).isEmpty()) {
            return roles;
        }
        boolean mission = reading.clauses().nounPhrases().stream()
                .filter(phrase -> phrase.from() > act.word())
                .anyMatch(this::isMission);
        Optional<Told> served = mission
                ? history.last(event -> event.eventClass().equals(Missions.CLASS)
                        && !Parties.without(event.recipients(), acting).isEmpty())
                : Optional.empty();
        return served.map(event -> states(Parties.without(event.recipients(), acting)))
                .map(helped -> new Roles(roles.actors(), helped, "whom the mission told before serves"))
                .orElse(roles);
    }

    private boolean isMission(NounPhrase phrase) {
        return reading.clauses().words().get(phrase.head()).isAny(MISSIONS)
                && reading.clauses().words().get(phrase.from()).isAny(Set.of("the", "its"))
                && parties.named(phrase).isEmpty();
    }

    /** The states among them, where there are any. */
    private static List<Party> states(List<Party> helped) {
        List<Party> states = helped.stream().filter(Discourse::isState).toList();
        return states.isEmpty() ? helped : states;
    }
}
