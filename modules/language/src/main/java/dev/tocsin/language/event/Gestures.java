package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.VerbGroup;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people do by which no side says or does anything to another: cheers, wreaths, lost bids, the flights of jets. */
final class Gestures {
    private static final WordLists WORDS = WordLists.load(Gestures.class, "gestures.txt");

    private final Reading reading;

    Gestures(Reading reading) {
        this.reading = reading;
    }

    /** Why nothing is told, readable; absent where an act is. */
    Optional<String> reason(Act act, Roles roles) {
        return switch (act.trigger().type()) {
            case PROTEST -> because(cheers(), "cheers, no protest");
            case SUPPORT ->
                because(wreath(act), "a ceremony").or(() -> because(praisesOwn(act, roles), "praise at home"));
            case REJECT, SANCTION -> because(losesBid(act), "leaves a contest of bidders");
            case CONSULT -> because(ofForces(act), "forces move, nobody visits");
            case ASSAULT -> because(unwanted(act) || sentToFight(act), "what forces are for, or not meant for");
            case AID, COOPERATE -> because(chosen(act) || commands(act), "told with the choice or the order");
            default -> Optional.empty();
        };
    }

    private static Optional<String> because(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    /** "Greeted by crowds". */
    private boolean cheers() {
        return any("greeting") && !any("opposing");
    }

    /** "Laid a wreath". */
    private boolean wreath(Act act) {
        return objects(act).anyMatch(phrase -> head(phrase, "wreath"));
    }

    /** "Congratulated the navy": one's own. */
    private static boolean praisesOwn(Act act, Roles roles) {
        Set<String> acting = Parties.codes(roles.actors());
        return act.trigger().kind() == Trigger.Kind.VERB
                && acting.size() == 1
                && acting.equals(Parties.codes(roles.recipients()));
    }

    /** "Dropped out of the tender", "lost the contest". */
    private boolean losesBid(Act act) {
        boolean contest = objects(act).anyMatch(phrase -> head(phrase, "bidding"))
                || reading
                        .clauses()
                        .complements(act.verb().map(verb -> verb.head()).orElse(act.word()))
                        .stream()
                        .filter(each -> Set.of("of", "from", "out", "in").contains(each.preposition()))
                        .flatMap(each -> each.phrases().stream())
                        .anyMatch(phrase -> head(phrase, "bidding"));
        return contest && word(act.word(), "losing");
    }

    /** "The soldiers left for Mali", "jets flew from the carrier": a visit only where it is called one. */
    private boolean ofForces(Act act) {
        List<NounPhrase> subject = act.verb()
                .map(verb -> reading.clauses().subject(verb))
                .filter(found -> !found.isEmpty())
                .orElse(act.subject());
        return act.trigger().eventClass().filter("official-visit"::equals).isPresent()
                && act.trigger().kind() == Trigger.Kind.VERB
                && verbIn(act, "moving")
                && !any("calling")
                && !subject.isEmpty()
                && subject.stream().allMatch(phrase -> reading.namesEquipment(phrase) || head(phrase, "carried"));
    }

    private boolean verbIn(Act act, String list) {
        return act.verb().filter(verb -> word(verb.head(), list)).isPresent();
    }

    /** "Did not want our troops fighting them". */
    private boolean unwanted(Act act) {
        return governor(act)
                .filter(verb -> verb.negated() && word(verb.head(), "wanting"))
                .isPresent();
    }

    /** "Under which its forces came to fight rebels": what they came for. */
    private boolean sentToFight(Act act) {
        return word(act.word(), "fighting")
                && infinitive(act)
                && governor(act).filter(verb -> word(verb.head(), "coming")).isPresent();
    }

    /** "Picked a firm to supply radars": the choice is the deal, and the chosen supplies. */
    private boolean chosen(Act act) {
        return word(act.word(), "supplying")
                && infinitive(act)
                && governor(act)
                        .filter(verb -> !verb.passive() && word(verb.head(), "choosing"))
                        .filter(verb -> !reading.clauses().object(verb).isEmpty())
                        .isPresent();
    }

    /** "Ordered 5,000 troops to hold exercises": nothing is bought. */
    private boolean commands(Act act) {
        boolean people = objects(act).anyMatch(phrase -> head(phrase, "people"));
        return word(act.word(), "ordering")
                && people
                && reading.clauses().verbGroups().stream()
                        .anyMatch(verb -> verb.form() == VerbGroup.Form.INFINITIVE && verb.from() > act.last());
    }

    private static boolean infinitive(Act act) {
        return act.verb()
                .filter(verb -> verb.form() == VerbGroup.Form.INFINITIVE)
                .isPresent();
    }

    private Optional<VerbGroup> governor(Act act) {
        return act.verb().flatMap(verb -> reading.clauses().governor(verb));
    }

    private Stream<NounPhrase> objects(Act act) {
        return Stream.concat(
                act.object().stream(), act.verb().stream().flatMap(verb -> reading.clauses().object(verb).stream()));
    }

    private boolean any(String list) {
        Set<String> words = WORDS.of(list);
        for (Word word : reading.clauses().words()) {
            if (word.isAny(words)) {
                return true;
            }
        }
        return false;
    }

    private boolean head(NounPhrase phrase, String list) {
        return word(phrase.head(), list);
    }

    private boolean word(int index, String list) {
        return WORDS.of(list).contains(reading.clauses().words().get(index).lower());
    }
}
