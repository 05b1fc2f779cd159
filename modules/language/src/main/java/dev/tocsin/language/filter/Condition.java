package dev.tocsin.language.filter;

import dev.tocsin.model.Event;
import java.util.ArrayList;
import java.util.List;

/** A condition on an event, as a tree. */
sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, Comparison {
    boolean matches(Event event);

    /** The clauses that decided that the event matches, readable; empty where it does not. */
    List<String> why(Event event);

    /** Both must hold. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean matches(Event event) {
            return left.matches(event) && right.matches(event);
        }

        @Override
        public List<String> why(Event event) {
            return matches(event) ? joined(left.why(event), right.why(event)) : List.of();
        }
    }

    /** One must hold; all that do are told. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean matches(Event event) {
            return left.matches(event) || right.matches(event);
        }

        @Override
        public List<String> why(Event event) {
            return joined(left.why(event), right.why(event));
        }
    }

    /** Must not hold. */
    record Not(Condition inner) implements Condition {
        @Override
        public boolean matches(Event event) {
            return !inner.matches(event);
        }

        @Override
        public List<String> why(Event event) {
            return matches(event) ? List.of(toString()) : List.of();
        }

        @Override
        public String toString() {
            return inner instanceof Comparison ? "not " + inner : "not (" + inner + ")";
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
