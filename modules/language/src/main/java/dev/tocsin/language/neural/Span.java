package dev.tocsin.language.neural;

/**
 * A stretch of a sentence.
 *
 * @param start offset in UTF-16 code units
 * @param end where it ends, exclusive; after {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no stretch of a text: " + start + " to " + end);
        }
    }
}
