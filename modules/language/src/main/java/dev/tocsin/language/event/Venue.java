package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** "Met his Iraqi colleague in Baghdad", "flew to Baghdad to meet him": of two that meet, at home with whom the other is a guest. */
final class Venue {
    private static final String NOTE = "met in the land of the one";
    private static final Set<String> AT = Set.of("in", "at");
    private static final Set<String> MOVING =
            WordLists.load(Venue.class, "gestures.txt").of("moving");

    private final Reading reading;
    private final PartyFinder parties;

    Venue(Reading reading, PartyFinder parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** The guest as actor, the host as recipient; the same roles where not just two states meet, or elsewhere. */
    Roles hosted(Act act, Roles roles) {
        List<Party> two = Parties.coded(roles.actors());
        boolean states = two.size() == 2
                && roles.actors().size() == 2
                && roles.recipients().isEmpty()
                && two.stream().allMatch(Discourse::isState);
        Set<String> places = states ? places(act) : Set.of();
        List<Party> host = two.stream()
                .filter(party -> party.country().filter(places::contains).isPresent())
                .toList();
        boolean verb = act.trigger().kind() == Trigger.Kind.VERB;
        return verb && places.size() == 1 && host.size() == 1
                ? new Roles(Parties.without(two, places), host, NOTE)
                : roles;
    }

    private Set<String> places(Act act) {
        Set<String> places = new LinkedHashSet<>();
        for (NounPhrase phrase : reading.clauses().nounPhrases()) {
            boolean here =
                    phrase.from() > act.last() && AT.contains(reading.clauses().prepositionBefore(phrase));
            if (!phrase.time() && (here || reached(act, phrase))) {
                places.addAll(Parties.codes(parties.named(phrase)));
            }
        }
        return places;
    }

    /** "Flew to Baghdad to meet". */
    private boolean reached(Act act, NounPhrase phrase) {
        return phrase.to() <= act.word()
                && phrase.from() > 1
                && reading.clauses().words().get(phrase.from() - 1).is("to")
                && reading.clauses().words().get(phrase.from() - 2).isAny(MOVING);
    }
}
