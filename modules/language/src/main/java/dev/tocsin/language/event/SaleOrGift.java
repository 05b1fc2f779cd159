package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Inflection;
import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Modality;
import dev.tocsin.model.PloverType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether arms that change hands are sold or given, where the verb leaves it open and the text around it tells. */
final class SaleOrGift {
    private static final String SALE = "arms-transfer";
    private static final String GIFT = "military-aid";
    /** Verbs that tell only that something changes hands. */
    private static final Set<String> OPEN = Set.of(
            "receive",
            "deliver",
            "delivery",
            "hand",
            "supply",
            "provide",
            "obtain",
            "get",
            "take",
            "transfer",
            "ship",
            "send",
            "arrive");

    private static final Set<String> FORMS = Set.copyOf(Inflection.load().verbs(List.copyOf(OPEN)));

    private static final Set<String> GIVING =
            Set.of("gift", "gifts", "donation", "donated", "donate", "donates", "donating", "free");
    private static final Set<String> BUYING = Set.of(
            "buy",
            "bought",
            "buying",
            "purchase",
            "purchased",
            "order",
            "ordered",
            "sold",
            "sale",
            "sell",
            "contract",
            "price",
            "paid",
            "pay");

    /** States at war whose arms come as gifts where nobody tells a price. */
    private static final Set<String> HELPED = Set.of("UKR");

    private static final Set<String> NOT = Set.of("not", "never", "without", "n't", "nothing");

    private SaleOrGift() {}

    /** Makes sales of gifts and gifts of sales. */
    static void settle(List<Draft> drafts, List<Reading> readings) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (!OPEN.contains(draft.act().trigger().head())
                            && !FORMS.contains(draft.act().trigger().head())
                    || draft.modality() == Modality.NEGATED) {
                continue;
            }
            Reading own = readings.get(draft.sentences().get(0));
            boolean bought = isBought(own);
            boolean given = has(own, GIVING)
                    || !draft.historical() && onlyGiven(readings)
                    || isHelped(draft) && unpriced(readings);
            if (draft.eventClass().equals(SALE) && given && !bought) {
                drafts.set(i, draft.as(PloverType.AID, GIFT));
            } else if (draft.eventClass().equals(GIFT)
                    && draft.type() == PloverType.AID
                    && !given
                    && (bought || drafts.stream().anyMatch(other -> ordered(other, draft, readings)))) {
                drafts.set(i, draft.as(PloverType.COOPERATE, SALE));
            }
        }
    }

    private static boolean isHelped(Draft draft) {
        Set<String> codes = Parties.codes(draft.recipients());
        return !codes.isEmpty() && HELPED.containsAll(codes);
    }

    private static boolean unpriced(List<Reading> readings) {
        return readings.stream()
                .noneMatch(reading -> has(reading, BUYING) || !reading.money().isEmpty());
    }

    /** Whether the article speaks of gifts and nowhere of a price. */
    private static boolean onlyGiven(List<Reading> readings) {
        return readings.stream().anyMatch(reading -> has(reading, GIVING) || costsNothing(reading))
                && readings.stream().noneMatch(reading -> has(reading, BUYING) && !costsNothing(reading));
    }

    /** "Did not pay a cent". */
    private static boolean costsNothing(Reading reading) {
        return reading.clauses().verbGroups().stream()
                .anyMatch(group -> group.negated()
                        && reading.clauses().words().get(group.head()).isAny(Set.of("pay", "paid", "cost")));
    }

    /** Whether one tells the bargain of which the other is the delivery. */
    private static boolean ordered(Draft bargain, Draft delivery, List<Reading> readings) {
        boolean open = OPEN.contains(bargain.act().trigger().head())
                && !isBought(readings.get(bargain.sentences().get(0)));
        if (!bargain.eventClass().equals(SALE)
                || open
                || bargain.modality() == Modality.NEGATED
                || !bargain.parties().equals(delivery.parties())) {
            return false;
        }
        Set<String> names = names(bargain);
        Set<String> others = names(delivery);
        return delivery.historical() || names.stream().anyMatch(others::contains);
    }

    /** Whether the sentence speaks of buying, unless to say that nothing was paid. */
    private static boolean isBought(Reading reading) {
        boolean not = false;
        for (Word word : reading.clauses().words()) {
            not |= word.isAny(NOT) || word.lower().endsWith("n't");
            if (word.isAny(BUYING)) {
                return !not;
            }
        }
        return false;
    }

    private static Set<String> names(Draft draft) {
        Set<String> names = new HashSet<>();
        for (Equipment each : draft.equipment()) {
            names.add(each.name());
        }
        return names;
    }

    private static boolean has(Reading reading, Set<String> any) {
        for (Word word : reading.clauses().words()) {
            if (word.isAny(any)) {
                return true;
            }
        }
        return false;
    }
}
