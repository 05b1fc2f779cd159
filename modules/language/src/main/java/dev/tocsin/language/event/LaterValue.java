package dev.tocsin.language.event;

import dev.tocsin.language.text.WordLists;
import dev.tocsin.model.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The package is worth $8.1 billion": an amount told in a sentence after the deal. */
final class LaterValue {
    private static final Set<String> CLASSES =
            Set.of("arms-transfer", "military-aid", "defence-industry", "sanction", "aid");
    /** What is made or founded together, by the money of each side. */
    private static final Set<String> JOINT = Set.of("defence-industry", "defence-agreement");

    private static final WordLists WORDS = WordLists.load(LaterValue.class, "later.txt");
    private static final Set<String> WORTH = WORDS.of("value");
    private static final Set<String> SPENDING = WORDS.of("spending");
    private static final Set<String> ALLOCATING = WORDS.of("allocating");
    private static final Set<String> BARGAINS = WORDS.of("bargains");
    private static final Set<String> PROMISES =
            Set.of("defence-cooperation-statement", "promise", "defence-agreement", "defence-industry", "military-aid");
    private static final Set<String> DEFINITE = Set.of("the", "this", "these", "its");
    private static final Set<String> MEANT = Set.of("for", "on", "to");
    private static final int REACH = 3;

    private LaterValue() {}

    /**
     * Completes the last deal of the sentences just before, where it has no amount.
     *
     * @param told by the sentence itself, which may take the amount
     */
    static void add(Reading reading, List<Draft> told, List<Draft> drafts, List<Reading> readings) {
        if (reading.money().isEmpty()) {
            return;
        }
        boolean taken = told.stream().anyMatch(draft -> draft.value().isPresent() || isOther(draft, drafts));
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            Reading own = readings.get(draft.sentences().get(0));
            boolean near = reading.index() - own.index() <= REACH;
            if (near
                    && !draft.title()
                    && draft.value().isEmpty()
                    && (promised(reading, draft, own)
                            || (!taken || told.stream().anyMatch(each -> Prices.isPriceOf(each, draft)))
                                    && tells(reading, draft))) {
                Optional<Money> total = Attributes.total(reading.money().get(0), draft.equipment());
                total.ifPresent(amount -> give(amount, draft, drafts));
                return;
            }
        }
    }

    /** To the deal, and to what else the same sentence tells of the same sides: one may be dropped for the other. */
    private static void give(Money amount, Draft to, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft each = drafts.get(i);
            boolean same = each.sentences().equals(to.sentences())
                    && each.parties().equals(to.parties())
                    && each.value().isEmpty()
                    && CLASSES.contains(each.eventClass());
            if (each == to || same) {
                drafts.set(i, each.worth(amount));
            }
        }
    }

    /** Whether a later sentence tells a further bargain of sides that have made one before: its price is its own. */
    private static boolean isOther(Draft own, List<Draft> drafts) {
        return own.equipment().isEmpty()
                && JOINT.contains(own.eventClass())
                && drafts.stream()
                        .anyMatch(before ->
                                !before.title() && !before.eventClass().equals(own.eventClass()));
    }

    private static boolean tells(Reading reading, Draft draft) {
        String eventClass = draft.eventClass();
        boolean worth = CLASSES.contains(eventClass) || LaterEquipment.isSeizure(draft);
        return worth && (has(reading, WORTH) || namesDeal(reading, draft) || isMeantFor(reading, draft))
                || JOINT.contains(eventClass) && (has(reading, SPENDING) || namesDeal(reading, draft));
    }

    /** "The order comes to 2 billion euros": a definite phrase before the amount that means the deal. */
    private static boolean namesDeal(Reading reading, Draft draft) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> reading.clauses().words().get(phrase.from()).isAny(DEFINITE)
                        && reading.start(phrase) < reading.money().get(0).start())
                .map(phrase -> reading.clauses().words().get(phrase.head()).lower())
                .anyMatch(noun -> draft.told().isNamedBy(noun) || BARGAINS.contains(noun));
    }

    /** "Has budgeted 5 billion euros for the purchase". */
    private static boolean isMeantFor(Reading reading, Draft draft) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> reading.start(phrase) > reading.money().get(0).start()
                        && MEANT.contains(reading.clauses().prepositionBefore(phrase))
                        && reading.clauses().words().get(phrase.from()).isAny(DEFINITE))
                .map(phrase -> reading.clauses().words().get(phrase.head()).lower())
                .anyMatch(noun -> draft.told().isNamedBy(noun) || BARGAINS.contains(noun));
    }

    /** "Has set aside 80 million euros for the base", which was promised. */
    private static boolean promised(Reading reading, Draft draft, Reading own) {
        return PROMISES.contains(draft.eventClass()) && has(reading, ALLOCATING) && isOfTheSame(reading, draft, own);
    }

    /** Whether a definite phrase names what the draft speaks of: "for the base", after "agreed to rebuild a base". */
    private static boolean isOfTheSame(Reading reading, Draft draft, Reading own) {
        return reading.clauses().nounPhrases().stream()
                .filter(phrase -> reading.clauses().words().get(phrase.from()).isAny(DEFINITE))
                .map(phrase -> reading.clauses().words().get(phrase.head()).lower())
                .anyMatch(noun -> own.clauses().words().stream()
                        .anyMatch(word -> word.index() > draft.act().last() && word.is(noun)));
    }

    private static boolean has(Reading reading, Set<String> any) {
        return reading.clauses().words().stream().anyMatch(word -> word.isAny(any));
    }
}
