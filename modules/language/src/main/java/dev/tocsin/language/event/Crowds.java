package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Of which country those are who demonstrate, and against whom, where the words name neither. */
final class Crowds {
    private static final Set<String> STAND_FOR_STATES =
            WordLists.load(Crowds.class, "crowds.txt").of("standing");

    private final Reading reading;
    private final PartyFinder finder;
    private final RoleFiller filler;
    private final Victims victims;
    private final Aims aims;
    private final Discourse discourse;

    Crowds(Reading reading, PartyFinder finder, RoleFiller filler, Victims victims, Aims aims, Discourse discourse) {
        this.reading = reading;
        this.finder = finder;
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
        place = place.isEmpty() ? seat(act) : place;
        place = place.isEmpty() ? victims.scene(act) : place;
        if (!place.isEmpty()) {
            return place;
        }
        Set<String> opposed = new TreeSet<>(Parties.codes(aims.opposed(act)));
        opposed.addAll(Parties.codes(targets(act)));
        Optional<Party> scene = discourse
                .scene()
                .filter(party -> isNone(party, opposed))
                .or(() -> discourse.seat().filter(party -> isNone(party, opposed)));
        return scene.or(() -> opposed.isEmpty()
                        ? Optional.empty()
                        : discourse
                                .other(opposed.iterator().next())
                                .filter(Discourse::isState)
                                .filter(party -> isNone(party, opposed)))
                .map(List::of)
                .orElse(List.of());
    }

    /** "Protesters stoned the Danish embassy": whether those whom the words leave open were taken for whom they oppose. */
    boolean isTakenForOpposed(Act act, List<Party> actors) {
        return act.subject().stream().noneMatch(finder::names)
                && !targets(act).isEmpty()
                && Parties.codes(targets(act)).equals(Parties.codes(actors));
    }

    /** Whose embassy, flag or door they go for. */
    private List<Party> targets(Act act) {
        List<Party> targets = new ArrayList<>(finder.of(act.object()));
        act.complements().stream()
                .flatMap(each -> each.phrases().stream())
                .filter(phrase -> STAND_FOR_STATES.contains(noun(phrase)))
                .forEach(phrase -> targets.addAll(finder.of(phrase)));
        return Parties.distinct(targets);
    }

    /** "Stoned the Danish consulate in Lahore", "islanders on Jolo marched": where what they go for stands, or they are. */
    private List<Party> seat(Act act) {
        return Stream.concat(act.object().stream(), act.subject().stream())
                .flatMap(
                        own -> reading.clauses().nounPhrases().stream().filter(phrase -> phrase.from() == own.to() + 1))
                .filter(phrase -> reading.clauses().prepositionBefore(phrase).matches("in|on|of|at"))
                .flatMap(phrase -> finder.named(phrase).stream())
                .toList();
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
