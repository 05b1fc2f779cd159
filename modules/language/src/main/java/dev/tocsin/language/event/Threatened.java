package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom a threat is for where nobody follows its own words: who is told of it, or who must heed its condition. */
final class Threatened {
    private static final Set<String> TELLING =
            Set.of("told", "tells", "tell", "warned", "warns", "warn", "informed", "notified");

    private static final Set<String> ANYBODY = Set.of("any", "every", "anyone", "anybody", "whoever", "everyone");

    private final Reading reading;
    private final PartyFinder parties;

    private static final Set<String> SEATED = Set.of("based", "stationed", "headquartered", "posted");

    Threatened(Reading reading, PartyFinder parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** "Will shoot down any aircraft that enters": whoever does what it warns of. */
    static boolean whoever(Act act, Reading reading) {
        return Standing.FORCE.contains(act.trigger().type())
                && act.object().stream()
                        .anyMatch(phrase ->
                                reading.clauses().words().get(phrase.from()).isAny(ANYBODY));
    }

    /** "More ships could be seized," says one: who says it threatens those whose ships they are, where no doer is named. */
    Roles threatenedBy(Optional<Party> speaker, Act act, Roles roles) {
        if (!act.isWithoutDoer() || speaker.filter(Discourse::isState).isEmpty()) {
            return roles;
        }
        Set<String> own = Set.of(speaker.get().country().orElse(""));
        return new Roles(List.of(speaker.get()), Parties.without(parties.of(act.object()), own), roles.note());
    }

    /** "The fleet, which is based in Bahrain": where those who speak have their seat. */
    static boolean isSeat(Reading reading, NounPhrase phrase) {
        return reading.clauses().verbGroups().stream()
                .anyMatch(group -> group.to() <= phrase.from()
                        && phrase.from() - group.to() <= 1
                        && reading.clauses().words().get(group.head()).isAny(SEATED));
    }

    List<Party> of(Act act) {
        List<Party> addressed = addressed(act);
        return addressed.isEmpty() ? heeding() : addressed;
    }

    /** "Told the officers that it may use force". */
    private List<Party> addressed(Act act) {
        return reading.clauses().verbGroups().stream()
                .filter(group -> group.to() <= act.word()
                        && reading.clauses().words().get(group.head()).isAny(TELLING)
                        && !group.passive())
                .limit(1)
                .flatMap(this::told)
                .flatMap(phrase -> parties.of(phrase).stream())
                .toList();
    }

    /** The phrase right behind the verb, whatever else is told of it. */
    private Stream<NounPhrase> told(VerbGroup group) {
        return reading.clauses().nounPhrases().stream().filter(phrase -> phrase.from() == group.to());
    }

    /** "Threatened to leave unless the council agreed", "if Norway sent troops". */
    private List<Party> heeding() {
        int condition = Standing.conditionAt(reading);
        return condition < 0
                ? List.of()
                : reading.clauses().verbGroups().stream()
                        .filter(group -> group.from() > condition)
                        .limit(1)
                        .filter(group -> !group.passive())
                        .flatMap(group -> reading.clauses().subject(group).stream())
                        .flatMap(phrase -> parties.of(phrase).stream())
                        .toList();
    }
}
