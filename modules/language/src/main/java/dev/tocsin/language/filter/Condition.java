package dev.tocsin.language.filter;

import dev.tocsin.model.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A condition on an event, as a tree. */
sealed interface Condition permits Condition.And, Condition.Or, Condition.Not, Comparison {
    /** Any of them will do, so a deep condition need not give all. */
    int MOST_ANCHORS = 16;

    boolean matches(Event event);

    /** The clauses that decided that the event matches, readable; empty where it does not. */
    List<String> why(Event event);

    /** As {@link EventFilter#anchors}. */
    List<Set<String>> anchors();

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

        @Override
        public List<Set<String>> anchors() {
            return Stream.concat(left.anchors().stream(), right.anchors().stream())
                    .limit(MOST_ANCHORS)
                    .toList();
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

        /** Whichever side holds, a term of either is there. */
        @Override
        public List<Set<String>> anchors() {
            List<Set<String>> anchors = new ArrayList<>();
            for (Set<String> one : left.anchors()) {
                for (Set<String> other : right.anchors()) {
                    Set<String> either = new TreeSet<>(one);
                    either.addAll(other);
                    anchors.add(either);
                }
            }
            return anchors.stream().limit(MOST_ANCHORS).toList();
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
        public List<Set<String>> anchors() {
            return List.of();
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
