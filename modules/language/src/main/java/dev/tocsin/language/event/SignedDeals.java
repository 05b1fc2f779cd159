package dev.tocsin.language.event;

import dev.tocsin.language.syntax.NounPhrase;
import dev.tocsin.language.text.WordLists;
import java.util.Optional;
import java.util.Set;

/** "The contract was signed in May", where the sentences before told what was bought. */
final class SignedDeals {
    private static final Set<String> BARGAINS =
            WordLists.load(SignedDeals.class, "bargains.txt").of("signed");

    private final Reading reading;
    private final PartyFinder parties;
    private final History history;

    SignedDeals(Reading reading, PartyFinder parties, History history) {
        this.reading = reading;
        this.parties = parties;
        this.history = history;
    }

    /** Supplier and buyer as told before; empty where the words say who signs, or nothing was sold. */
    Optional<Roles> roles(Act act) {
        boolean bare = act.isWithoutDoer() && act.object().stream().anyMatch(this::isTheBargain);
        boolean named = act.complements().stream()
                .filter(each ->
                        !each.preposition().equals("in") && !each.preposition().equals("at"))
                .anyMatch(each -> !parties.of(each.phrases()).isEmpty());
        return bare && !named
                ? history.lastDeal(deal -> deal.eventClass().equals("arms-transfer")
                                && !deal.actors().isEmpty()
                                && !deal.recipients().isEmpty())
                        .map(deal -> new Roles(deal.actors(), deal.recipients(), "of the deal told before"))
                : Optional.empty();
    }

    private boolean isTheBargain(NounPhrase phrase) {
        return reading.clauses().words().get(phrase.from()).is("the")
                && reading.clauses().words().get(phrase.head()).isAny(BARGAINS);
    }
}
