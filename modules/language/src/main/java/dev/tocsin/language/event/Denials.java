package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Clauses;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Set;

/** "We had no part in it", "Chad does not arm rebels": an answer to those who charged the speaker, and else no event. */
final class Denials {
    private static final String MODE = "deny";
    private static final Set<String> DISMISSING =
            WordLists.load(Denials.class, "charges.txt").of("dismissing");
    private static final String NOTE = "answers those who blamed it before";

    private final Discourse discourse;

    Denials(Discourse discourse) {
        this.discourse = discourse;
    }

    /** Whether a wording denies a deed of one's own, but names nobody to whom it is denied. */
    static boolean knows(Trigger trigger) {
        return trigger.mode().filter(MODE::equals).isPresent();
    }

    /** "Dismissed allegations that China was jamming aircraft": it was not, they say. */
    static boolean covers(VerbGroup group, Clauses clauses) {
        List<Word> words = clauses.words();
        return clauses.opener(group.head()).equals("that")
                && clauses.verbGroups().stream()
                        .filter(verb -> words.get(verb.head()).isAny(DISMISSING))
                        .flatMap(verb -> clauses.object(verb).stream())
                        .anyMatch(charge -> charge.to() < group.from()
                                && words.get(charge.to()).is("that")
                                && Told.isCharge(words.get(charge.head()).lower()));
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
