package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Forces lent to the mission of an organisation: who sends them helps the state where they serve, who takes them home leaves it. */
final class Missions {
    static final String CLASS = "peacekeeping";
    private static final String FORCES = "military-deployment";
    private static final Set<String> PEACEKEEPERS = PartyFinder.WORDS.of("peacekeepers");
    private static final Set<String> MISSIONS = Set.of("mission", "force", "operation", "contingent");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    Missions(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** The act as one of a mission, where its words or what was told before make it one. */
    Act meant(Act act) {
        if (act.trigger().eventClass().filter(FORCES::equals).isEmpty()) {
            return act;
        }
        if (act.trigger().type() == PloverType.RETREAT && leaves(act)) {
            return act.as(PloverType.RETREAT, CLASS);
        }
        boolean again = act.trigger().type() == PloverType.MOBILIZE && serving(parties.of(act.subject()));
        return again ? act.as(PloverType.AID, CLASS) : act;
    }

    /** "Withdrew its peacekeepers", "will pull its men out of the African Union force". */
    private boolean leaves(Act act) {
        return act.object().stream().anyMatch(phrase -> reading.has(phrase, PEACEKEEPERS))
                || from(act).stream().anyMatch(phrase -> isMission(phrase));
    }

    private boolean isMission(NounPhrase phrase) {
        List<Party> lent = parties.named(phrase);
        return word(phrase.head()).isAny(MISSIONS)
                && (lent.isEmpty() || lent.stream().allMatch(Discourse::isBody));
    }

    private static List<NounPhrase> from(Act act) {
        return act.complements().stream()
                .filter(each ->
                        each.preposition().equals("from") || each.preposition().equals("of"))
                .flatMap(each -> each.phrases().stream())
                .toList();
    }

    /** Whether these were told to serve in a mission. */
    private boolean serving(List<Party> senders) {
        Set<String> codes = Parties.codes(senders);
        return codes.size() == 1 && told(codes).isPresent();
    }

    private Optional<Told> told(Set<String> codes) {
        return discourse
                .history()
                .last(event -> event.eventClass().equals(CLASS)
                        && Parties.codes(event.actors()).equals(codes));
    }

    /** Whom those leave who go home: the state where they served, else those who led them. */
    Roles completed(Act act, Roles roles) {
        if (act.trigger().type() != PloverType.RETREAT) {
            return roles;
        }
        List<Party> host = Parties.without(
                act.complements().stream()
                        .filter(each -> each.preposition().equals("in")
                                || each.preposition().equals("from"))
                        .flatMap(each -> each.phrases().stream())
                        .flatMap(phrase -> parties.named(phrase).stream())
                        .filter(Discourse::isState)
                        .toList(),
                Parties.codes(roles.actors()));
        if (!host.isEmpty()) {
            return new Roles(roles.actors(), Parties.distinct(host), roles.note());
        }
        boolean led = roles.recipients().isEmpty() && from(act).stream().anyMatch(this::isMission);
        Optional<Party> leading = led ? discourse.lastOrganisation() : Optional.empty();
        return leading.map(party -> new Roles(roles.actors(), List.of(party), "who leads the mission told before"))
                .orElse(roles);
    }

    private Word word(int index) {
        return reading.clauses().words().get(index);
    }
}
