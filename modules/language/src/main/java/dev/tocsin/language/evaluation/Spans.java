package dev.tocsin.language.evaluation;

import java.util.HashSet;
import java.util.Set;

/** Spans of a type, right where start, end and type are. */
final class Spans {
    private Spans() {}

    /** A stretch of a text; the end is exclusive. */
    record Typed(int start, int end, String type) {}

    static Counts counts(Set<Typed> gold, Set<Typed> told) {
        Set<Typed> both = new HashSet<>(gold);
        both.retainAll(told);
        return new Counts(both.size(), told.size(), gold.size());
    }
}
