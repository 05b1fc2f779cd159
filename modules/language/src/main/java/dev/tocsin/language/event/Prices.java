package dev.tocsin.language.event;

import dev.tocsin.model.Equipment;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences that tell only the price of a deal told before: "Lima will pay 300 million dollars for the aircraft". */
final class Prices {
    private static final Set<String> PAYING =
            Set.of("pay", "pays", "paid", "paying", "spend", "spends", "spent", "cost", "costs");
    private static final int REACH = 5;

    private Prices() {}

    /** What a sentence tells, without what is only the price of one of the deals before it. */
    static List<Draft> without(List<Draft> told, List<Draft> before) {
        return told.stream()
                .filter(each -> !PAYING.contains(each.act().trigger().head())
                        || before.stream().noneMatch(deal -> isPriceOf(each, deal)))
                .toList();
    }

    /** Whether one tells again, with its price, of the same things between the same sides as the other. */
    static boolean isPriceOf(Draft each, Draft deal) {
        return !deal.title()
                && each.eventClass().equals(deal.eventClass())
                && each.sentences().get(0) - deal.sentences().get(0) <= REACH
                && each.historical() == deal.historical()
                && each.parties().equals(deal.parties())
                && names(deal).containsAll(names(each));
    }

    private static Set<String> names(Draft draft) {
        return draft.equipment().stream().map(Equipment::name).collect(Collectors.toUnmodifiableSet());
    }
}
