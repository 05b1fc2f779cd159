package dev.tocsin.language.event;

import dev.tocsin.model.Mention;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where power is seized: "officers seized power in Gabon", "the army overthrew its government". */
final class Coups {
    private static final int COUNTRY_CODE = 3;
    private static final Set<String> INSIDE = Set.of("in", "of");

    private final Reading reading;
    private final PartyFinder parties;

    Coups(Reading reading, PartyFinder parties) {
        this.reading = reading;
        this.parties = parties;
    }

    /** Those of a state against those in power there; of a doer named by another state, as it is. */
    Roles roles(Act act, Roles found) {
        boolean foreign =
                act.subject().stream().anyMatch(phrase -> !parties.named(phrase).isEmpty());
        Optional<Party> state = foreign ? Optional.empty() : inside(act).or(() -> before(act));
        return state.map(where -> new Roles(List.of(doer(act, where)), List.of(where), RoleFinder.AT_HOME))
                .orElseGet(() -> found.recipients().stream().anyMatch(Discourse::isState)
                                || found.actors().stream().noneMatch(Discourse::isState)
                        ? found
                        : new Roles(found.actors(), found.actors(), RoleFinder.AT_HOME));
    }

    private Party doer(Act act, Party where) {
        return act.subject().isEmpty()
                ? where
                : Parties.unnamed(reading.words(act.subject().get(0)), where.country());
    }

    /** Of the place, or of those who are overthrown. */
    private Optional<Party> inside(Act act) {
        Optional<Party> place = act.complements().stream()
                .filter(each -> INSIDE.contains(each.preposition()))
                .flatMap(each -> each.phrases().stream())
                .flatMap(phrase -> parties.named(phrase).stream())
                .filter(Discourse::isState)
                .findFirst();
        return place.or(() -> act.object().stream()
                .flatMap(phrase -> parties.named(phrase).stream())
                .filter(Discourse::isState)
                .findFirst());
    }

    /** The state named last in the sentence before the act. */
    private Optional<Party> before(Act act) {
        int trigger = reading.clauses().words().get(act.word()).start();
        return reading.mentions().stream()
                .filter(mention -> mention.end() <= trigger && isState(mention))
                .reduce((first, second) -> second)
                .map(mention -> parties.party(mention, List.of()));
    }

    private static boolean isState(Mention mention) {
        return (mention.kind() == Mention.Kind.LOCATION || mention.kind() == Mention.Kind.NATIONALITY)
                && mention.country()
                        .filter(code -> code.length() == COUNTRY_CODE)
                        .isPresent();
    }
}
