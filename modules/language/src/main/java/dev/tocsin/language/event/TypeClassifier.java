package dev.tocsin.language.event;

import dev.tocsin.model.PloverType;
import java.util.List;

/** Says what a sentence tells that one party does to another. Implementations are thread-safe. */
public interface TypeClassifier {
    /** What was found. */
    record Verdict(PloverType type, double confidence, String rule) {}

    /**
     * @param source the party that acts, as offsets into the sentence in UTF-16 code units
     * @param target the party that is acted on
     */
    Verdict classify(String sentence, Span source, Span target);

    /** The same for many, in their order. */
    default List<Verdict> classify(List<Case> cases) {
        return cases.stream()
                .map(asked -> classify(asked.sentence(), asked.source(), asked.target()))
                .toList();
    }

    /** A sentence and two parties in it. */
    record Case(String sentence, Span source, Span target) {}

    /** A stretch of the sentence; the end is exclusive. */
    record Span(int start, int end) {
        boolean overlaps(int from, int to) {
            return from < end && to > start;
        }
    }
}
