package dev.tocsin.language.neural;

import java.util.Optional;

/**
 * Two parties between whom something may pass.
 *
 * @param source who would act; empty: nobody that is named
 * @param target who would be acted on; empty: nobody that is named
 */
public record Pair(Optional<Span> source, Optional<Span> target) {
    /** Both are named. */
    public static Pair of(Span source, Span target) {
        return new Pair(Optional.of(source), Optional.of(target));
    }
}
