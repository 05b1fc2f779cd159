package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weapons told to change hands by how they travel: "six Chinese planes landed in Serbia with missiles for its army", "a
 * load of Danish shells has reached Ukraine". Foreign weapons that come for no one are forces, not goods.
 */
final class Arrivals {
    private static final String MODE = "arms-arrival";
    private static final WordLists WORDS = WordLists.load(Arrivals.class, "arrivals.txt");
    private static final Set<String> CARGO = WORDS.of("cargo");
    private static final Set<String> CARRIERS = WORDS.of("carriers");
    private static final Set<String> BOUGHT = WORDS.of("bought");
    private static final Set<String> PLACES = WORDS.of("places");

    private final Reading reading;
    private final PartyFinder parties;
    private final Set<String> weapons;

    Arrivals(Reading reading, PartyFinder parties, Set<String> weapons) {
        this.reading = reading;
        this.parties = parties;
        this.weapons = weapons;
    }

    /** Whether a trigger tells how things travel. */
    static boolean knows(Trigger trigger) {
        return trigger.mode().filter(MODE::equals).isPresent();
    }

    /** Nothing where no goods travel. */
    Optional<Roles> roles(Act act) {
        List<NounPhrase> goods =
                reading.clauses().nounPhrases().stream().filter(this::isGoods).toList();
        List<NounPhrase> buyers = behind(goods);
        boolean bargain = !buyers.isEmpty()
                || goods.stream().anyMatch(phrase -> head(phrase).isAny(CARGO))
                || reading.clauses().words().stream().anyMatch(word -> word.isAny(BOUGHT));
        boolean carried = act.subject().stream().allMatch(phrase -> isCarrier(phrase) || goods.contains(phrase));
        if (goods.stream().noneMatch(this::isWeapon) || !bargain || !carried) {
            return Optional.empty();
        }
        List<Party> supplier = supplier(act, goods);
        List<Party> buyer = Parties.without(buyer(act, buyers), Parties.codes(supplier));
        return Optional.of(new Roles(supplier.stream().limit(1).toList(), buyer, "as the goods travel"));
    }

    private List<Party> supplier(Act act, List<NounPhrase> goods) {
        List<Party> found = new ArrayList<>();
        goods.forEach(phrase -> found.addAll(parties.modifiers(phrase)));
        if (found.isEmpty()) {
            found.addAll(places(act, Set.of("from")));
        }
        if (found.isEmpty()) {
            act.subject().stream().filter(this::isCarrier).forEach(phrase -> found.addAll(parties.modifiers(phrase)));
        }
        return Parties.distinct(found);
    }

    private List<Party> buyer(Act act, List<NounPhrase> buyers) {
        List<Party> named = Parties.distinct(
                buyers.stream().flatMap(phrase -> parties.of(phrase).stream()).toList());
        if (!named.isEmpty()) {
            return named;
        }
        List<Party> reached = parties.of(act.object());
        return reached.isEmpty() ? places(act, PLACES) : reached;
    }

    /** "For the Serbian army", behind the goods; "ordered by Ghana". */
    private List<NounPhrase> behind(List<NounPhrase> goods) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> goods.stream().anyMatch(each -> each.to() <= phrase.from()))
                .filter(this::isBuyer)
                .filter(phrase -> !phrase.time() && !parties.of(phrase).isEmpty())
                .toList();
    }

    private boolean isBuyer(NounPhrase phrase) {
        String before = reading.clauses().prepositionBefore(phrase);
        boolean by = before.equals("by")
                && phrase.from() > 1
                && reading.clauses().words().get(phrase.from() - 2).isAny(BOUGHT);
        return before.equals("for") || by;
    }

    private List<Party> places(Act act, Set<String> prepositions) {
        return Parties.distinct(act.complements().stream()
                .filter(each -> prepositions.contains(each.preposition()))
                .flatMap(each -> each.phrases().stream())
                .flatMap(phrase -> parties.named(phrase).stream())
                .toList());
    }

    private boolean isGoods(NounPhrase phrase) {
        return !phrase.time()
                && (isWeapon(phrase) && !isBareCarrier(phrase) || head(phrase).isAny(CARGO));
    }

    /** "Six cargo planes", which bring the goods. */
    private boolean isBareCarrier(NounPhrase phrase) {
        return isCarrier(phrase)
                && reading.clauses().nounPhrases().stream()
                        .anyMatch(other -> !other.equals(phrase) && isWeapon(other) && !isCarrier(other));
    }

    private boolean isCarrier(NounPhrase phrase) {
        return head(phrase).isAny(CARRIERS);
    }

    private boolean isWeapon(NounPhrase phrase) {
        return reading.namesEquipment(phrase) || reading.has(phrase, weapons);
    }

    private Word head(NounPhrase phrase) {
        return reading.clauses().words().get(phrase.head());
    }
}
