package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who arrests, frees or expels where only those are told to whom it is done. */
final class Custody {
    private static final Set<String> EXPELLING = Set.of("expel", "deport", "evict", "banish", "throw_out", "kick_out");
    private static final Set<String> WITHIN = Set.of("in", "inside", "across");
    private static final Set<String> ENVOYS = Set.of(
            "ambassador",
            "ambassadors",
            "envoy",
            "envoys",
            "consul",
            "consuls",
            "attache",
            "attaches",
            "diplomat",
            "diplomats");

    private final Reading reading;
    private final PartyFinder parties;
    private final Discourse discourse;

    Custody(Reading reading, PartyFinder parties, Discourse discourse) {
        this.reading = reading;
        this.parties = parties;
        this.discourse = discourse;
    }

    /** Those in power where it happens, else where the article plays; nobody where somebody else may have done it. */
    List<Party> inPower(Act act) {
        Optional<Party> host = act.trigger().kind() == Trigger.Kind.VERB && act.isWithoutDoer() && byPower(act)
                ? host(act)
                : Optional.empty();
        return host.or(() -> withoutDoer(act) ? discourse.scene() : Optional.empty())
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean byPower(Act act) {
        return act.trigger().type() == PloverType.COERCE || expels(act);
    }

    private static boolean expels(Act act) {
        return act.trigger().type() == PloverType.SANCTION
                && EXPELLING.contains(act.trigger().head());
    }

    /** "Were arrested in Libya", "was expelled from Chad", "the ambassador to Chad was expelled". */
    private Optional<Party> host(Act act) {
        Set<String> prepositions = expels(act) ? Set.of("from") : WITHIN;
        return act.complements().stream()
                .filter(each -> prepositions.contains(each.preposition()))
                .flatMap(each -> each.phrases().stream())
                .flatMap(phrase -> place(phrase).stream())
                .findFirst()
                .or(() -> expels(act) ? accrediting(act) : Optional.empty());
    }

    private Optional<Party> accrediting(Act act) {
        return act.object().stream()
                .filter(phrase -> reading.clauses().words().get(phrase.head()).isAny(ENVOYS))
                .flatMap(phrase -> reading.clauses().complements(phrase.to() - 1).stream())
                .filter(each -> each.preposition().equals("to"))
                .flatMap(each -> each.phrases().stream())
                .flatMap(phrase -> place(phrase).stream())
                .findFirst();
    }

    private Optional<Party> place(NounPhrase phrase) {
        return reading.in(phrase).stream()
                .filter(mention -> mention.kind() == Mention.Kind.LOCATION)
                .map(mention -> parties.party(mention, List.of()))
                .filter(Discourse::isState)
                .findFirst();
    }

    /** "The leader was detained", "the borders closed": what only those in power do; "captains toppled him": or take it. */
    private static boolean withoutDoer(Act act) {
        boolean coup = act.trigger().eventClass().filter("coup"::equals).isPresent();
        boolean power = act.trigger().type() == PloverType.COERCE || coup;
        return power
                && act.trigger().kind() == Trigger.Kind.VERB
                && (coup || act.subject().isEmpty());
    }
}
