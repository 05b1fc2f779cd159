package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** With whom a state breaks that leaves "the 2012 agreement", where the sentence doesn't say between whom it was. */
final class Signatories {
    static final String CLASS = "treaty-suspension";
    private static final String NOTE = "the other side as told before";

    private final Discourse discourse;

    Signatories(Discourse discourse) {
        this.discourse = discourse;
    }

    /** The same roles where the other side is named, or no other state was spoken of. */
    Roles completed(Act act, Roles roles) {
        Set<String> leaving = Parties.codes(roles.actors());
        boolean alone = act.trigger().type() == PloverType.SANCTION
                && leaving.size() == 1
                && roles.recipients().isEmpty()
                && Discourse.isState(roles.actors().get(0));
        Optional<Party> other =
                alone ? discourse.other(leaving.iterator().next()).filter(Discourse::isState) : Optional.empty();
        return other.map(party -> new Roles(roles.actors(), List.of(party), NOTE))
                .orElse(roles);
    }
}
