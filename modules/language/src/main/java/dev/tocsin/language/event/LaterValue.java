package dev.tocsin.language.event;

import dev.tocsin.language.syntax.Word;
import dev.tocsin.model.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The package is worth $8.1 billion": an amount told in a sentence after the deal. */
final class LaterValue {
    private static final Set<String> CLASSES = Set.of("arms-transfer", "military-aid", "defence-industry");
    private static final Set<String> WORTH = Set.of(
            "worth",
            "valued",
            "cost",
            "costs",
            "priced",
            "price",
            "value",
            "totalling",
            "totaling",
            "total",
            "estimated");
    private static final int REACH = 2;

    private LaterValue() {}

    /** Completes the last deal of the sentences just before, where it has no amount. */
    static void add(Reading reading, List<Draft> drafts) {
        boolean tells = reading.clauses().words().stream().anyMatch(LaterValue::tells);
        if (reading.money().isEmpty() || !tells) {
            return;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean near = reading.index() - draft.sentences().get(0) <= REACH;
            if (near
                    && !draft.title()
                    && CLASSES.contains(draft.eventClass())
                    && draft.value().isEmpty()) {
                Optional<Money> total = Attributes.total(reading.money().get(0), draft.equipment());
                if (total.isPresent()) {
                    drafts.set(i, draft.worth(total.get()));
                }
                return;
            }
        }
    }

    private static boolean tells(Word word) {
        return word.isAny(WORTH);
    }
}
