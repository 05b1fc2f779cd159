package dev.tocsin.model;

/**
 * The words an event rests on.
 *
 * @param start offset into {@link Article#document()}, in UTF-16 code units
 * @param end exclusive
 */
public record Evidence(String article, int version, int start, int end, String text) {
    public Evidence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }
}
