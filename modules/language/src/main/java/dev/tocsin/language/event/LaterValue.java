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
    private static final int REACH = 3;

    private LaterValue() {}

    /** Completes the last deal of the sentences just before, where it has no amount. */
    static void add(Reading reading, List<Draft> drafts) {
        boolean worth = has(reading, WORTH);
        boolean spent = has(reading, SPENDING);
        if (reading.money().isEmpty() || !worth && !spent) {
            return;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean near = reading.index() - draft.sentences().get(0) <= REACH;
            boolean fits = worth && CLASSES.contains(draft.eventClass()) || spent && JOINT.contains(draft.eventClass());
            if (near && !draft.title() && fits && draft.value().isEmpty()) {
                Optional<Money> total = Attributes.total(reading.money().get(0), draft.equipment());
                if (total.isPresent()) {
                    drafts.set(i, draft.worth(total.get()));
                }
                return;
            }
        }
    }

    private static boolean has(Reading reading, Set<String> any) {
        return reading.clauses().words().stream().anyMatch(word -> word.isAny(any));
    }
}
