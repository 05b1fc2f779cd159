package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Of which country those are who demonstrate, and against whom, where the words name neither. */
final class Crowds {
    private final Reading reading;
    private final RoleFiller filler;
    private final Victims victims;
    private final Aims aims;
    private final Discourse discourse;

    Crowds(Reading reading, RoleFiller filler, Victims victims, Aims aims, Discourse discourse) {
        this.reading = reading;
        this.filler = filler;
        this.victims = victims;
        this.aims = aims;
        this.discourse = discourse;
    }

    /** Whether the act is of people in the streets. */
    static boolean demonstrate(Act act) {
        return act.trigger().type() == PloverType.PROTEST
                && act.trigger().kind() == Trigger.Kind.VERB
                && !act.subject().isEmpty();
    }

    /** "Filled a square in Lviv": those of the place, else of the country that the article is about, never of those opposed. */
    List<Party> of(Act act) {
        List<Party> place = filler.first(act, List.of("in", "through"));
        place = place.isEmpty() ? victims.scene(act) : place;
        if (!place.isEmpty()) {
            return place;
        }
        Set<String> opposed = Parties.codes(aims.opposed(act));
        Optional<Party> scene = discourse.scene().filter(party -> isNone(party, opposed));
        return scene.or(() -> opposed.isEmpty()
                        ? Optional.empty()
                        : discourse
                                .other(opposed.iterator().next())
                                .filter(Discourse::isState)
                                .filter(party -> isNone(party, opposed)))
                .map(List::of)
                .orElse(List.of());
    }

    /** "To protest against the air raids": those who carried out what the article told before. */
    List<Party> against(Act act, Set<String> acting) {
        return aims.opposing(act)
                .filter(phrase -> Told.isDeed(noun(phrase)))
                .map(phrase -> discourse.history().deeds().doersOf(noun(phrase), acting, Set.of(), discourse::weight))
                .orElse(List.of());
    }

    private String noun(NounPhrase phrase) {
        return reading.clauses().words().get(phrase.head()).lower();
    }

    private static boolean isNone(Party party, Set<String> codes) {
        return party.country().filter(codes::contains).isEmpty();
    }
}
