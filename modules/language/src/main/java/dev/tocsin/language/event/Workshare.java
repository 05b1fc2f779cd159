package dev.tocsin.language.event;

import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Most of the guns will be assembled in Egypt", after what Egypt bought: work that the supplier leaves to the buyer. */
final class Workshare {
    static final String CLASS = "defence-industry";
    private static final Set<String> MAKING =
            WordLists.load(Workshare.class, "workshare.txt").of("making");

    private final History history;

    Workshare(History history) {
        this.history = history;
    }

    /** The same roles where both sides are named, or whoever makes it was not told to buy. */
    Roles completed(Act act, Reading reading, Roles roles) {
        Set<String> known = Parties.codes(roles.actors());
        if (known.size() != 1 || !roles.recipients().isEmpty() || !later(act, reading)) {
            return roles;
        }
        Optional<Told> deal =
                history.lastDeal(each -> Parties.codes(each.recipients()).equals(known)
                        && Parties.codes(each.actors()).size() == 1
                        && !Parties.codes(each.actors()).equals(known));
        return deal.map(each -> new Roles(both(roles, each), List.of(), "with the supplier told before"))
                .orElse(roles);
    }

    private static List<Party> both(Roles roles, Told deal) {
        return List.of(roles.actors().get(0), deal.actors().get(0));
    }

    /** What is still to be made, or the place where it is made. */
    private static boolean later(Act act, Reading reading) {
        return act.verb()
                .filter(verb -> reading.clauses().words().get(verb.head()).isAny(MAKING))
                .filter(verb -> !verb.modal().isEmpty() || verb.passive() || isToBe(reading, verb.from()))
                .isPresent();
    }

    private static boolean isToBe(Reading reading, int from) {
        return from > 0 && reading.clauses().words().get(from - 1).isAny(Set.of("to", "is", "are"));
    }
}
