package dev.tocsin.language.duplicate;

import java.util.Locale;

/**
 * How alike two texts are.
 *
 * @param resemblance shingles in both, as a part of those in either; 0..1, an estimate for long texts
 * @param containment shingles in both, as a part of those of the shorter text; 0..1
 * @param shared about how many shingles are in both
 * @param agreeing places where both have the same words around the same number or name
 * @param conflicting places where the same words stand around different ones
 */
public record Likeness(double resemblance, double containment, int shared, int agreeing, int conflicting) {
    private static final double RESEMBLING = 0.5;
    private static final double CONTAINED = 0.65;

    /** So much must be shared where only one of the texts is within the other: a standing tail is shorter. */
    private static final int SHARED_AT_LEAST = 50;

    private static final int CONFLICTS_AT_LEAST = 2;

    /** What the figures mean. */
    public enum Verdict {
        COPY,
        /** As alike as a copy, but about other numbers, days or names: a report from the same template. */
        TEMPLATE,
        DIFFERENT
    }

    public Verdict verdict() {
        boolean alike = resemblance >= RESEMBLING || (containment >= CONTAINED && shared >= SHARED_AT_LEAST);
        if (!alike) {
            return Verdict.DIFFERENT;
        }
        return conflicting >= CONFLICTS_AT_LEAST && conflicting > agreeing ? Verdict.TEMPLATE : Verdict.COPY;
    }

    /** Readable, for a decision record. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "resemblance %.2f, containment %.2f, %d word groups shared, %d numbers and names agree, %d differ",
                resemblance,
                containment,
                shared,
                agreeing,
                conflicting);
    }
}
