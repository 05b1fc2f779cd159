package dev.tocsin.language.event;

import dev.tocsin.model.Party;
import java.util.List;
import java.util.Set;

/** "We had no part in it", "Chad does not arm rebels": an answer to those who charged the speaker, and else no event. */
final class Denials {
    private static final String MODE = "deny";
    private static final String NOTE = "answers those who blamed it before";

    private final Discourse discourse;

    Denials(Discourse discourse) {
        this.discourse = discourse;
    }

    /** Whether a wording denies a deed of one's own, but names nobody to whom it is denied. */
    static boolean knows(Trigger trigger) {
        return trigger.mode().filter(MODE::equals).isPresent();
    }

    /** Without recipients where nobody else blamed the actors before. */
    Roles answered(Roles roles) {
        Set<String> denying = Parties.codes(roles.actors());
        List<Party> charging = denying.size() == 1
                ? discourse.history().deeds().charged(denying).orElse(List.of())
                : List.<Party>of();
        return new Roles(roles.actors(), Parties.without(charging, denying), NOTE);
    }
}
