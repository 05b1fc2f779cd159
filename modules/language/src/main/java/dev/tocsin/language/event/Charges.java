package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import dev.tocsin.model.PloverType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is told of another only as a charge against it, though no word of charging stands there. */
final class Charges {
    private static final Set<String> ARMED =
            WordLists.load(Charges.class, "charges.txt").of("armed");
    private static final Set<String> KNOWLEDGE =
            WordLists.load(Charges.class, "charges.txt").of("knowledge");
    private static final Set<String> PROJECTS =
            WordLists.load(Charges.class, "charges.txt").of("projects");
    private static final Set<String> SIDING =
            WordLists.load(Charges.class, "charges.txt").of("siding");
    private static final Set<PloverType> HELP = EnumSet.of(PloverType.AID, PloverType.COOPERATE, PloverType.SUPPORT);

    private final Reading reading;

    Charges(Reading reading) {
        this.reading = reading;
    }

    /** "Chad was arming the rebels," says another: the speaker charges the helper with it. */
    boolean helpsArmed(Act act, Roles roles, Optional<Party> speaker) {
        Set<String> helping = Parties.codes(roles.actors());
        return isForArmed(act) && !helping.isEmpty() && isOther(helping, speaker);
    }

    /** "China had supplied the technology for the missile," says another: the speaker charges the supplier with it. */
    boolean spreadsWeapons(Act act, Roles roles, Optional<Party> speaker) {
        Set<String> helping = Parties.codes(roles.actors());
        boolean knowledge = HELP.contains(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && act.verb().filter(verb -> verb.modal().isEmpty()).isPresent()
                && head(act.object(), KNOWLEDGE)
                && act.complements().stream()
                        .filter(each -> Set.of("to", "for").contains(each.preposition()))
                        .anyMatch(each -> head(each.phrases(), PROJECTS)
                                || each.phrases().stream().anyMatch(reading::namesEquipment));
        return knowledge && !helping.isEmpty() && isOther(helping, speaker);
    }

    /** "Brussels had sided with Kinshasa," says a third: the speaker charges it with taking sides. */
    boolean takesSides(Act act, Roles roles, Optional<Party> speaker) {
        Set<String> favoured = Parties.codes(roles.recipients());
        boolean siding = act.trigger().type() == PloverType.SUPPORT
                && SIDING.contains(act.trigger().head())
                && act.verb().filter(verb -> verb.modal().isEmpty()).isPresent();
        return siding
                && !roles.actors().isEmpty()
                && isOther(Parties.codes(roles.actors()), speaker)
                && isOther(favoured, speaker);
    }

    private static boolean isOther(Set<String> helping, Optional<Party> speaker) {
        return speaker.filter(Discourse::isState)
                .flatMap(Party::country)
                .filter(code -> !helping.contains(code))
                .isPresent();
    }

    /** "Arming the rebels": help for those who carry arms against a state. */
    boolean isForArmed(Act act) {
        return HELP.contains(act.trigger().type())
                && act.trigger().kind() == Trigger.Kind.VERB
                && (armed(act.object())
                        || act.complements().stream()
                                .filter(each -> Set.of("to", "for").contains(each.preposition()))
                                .anyMatch(each -> armed(each.phrases())));
    }

    private boolean armed(List<NounPhrase> phrases) {
        return head(phrases, ARMED);
    }

    private boolean head(List<NounPhrase> phrases, Set<String> nouns) {
        return phrases.stream()
                .anyMatch(phrase -> reading.clauses().words().get(phrase.head()).isAny(nouns));
    }
}
