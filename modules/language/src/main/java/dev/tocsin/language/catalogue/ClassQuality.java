package dev.tocsin.language.catalogue;

import java.util.Locale;

/**
 * How far a class's events can be trusted, counted on annotated articles.
 *
 * @param right how many events told were right
 * @param told how many were told
 * @param gold how many the articles tell
 */
public record ClassQuality(int right, int told, int gold) {
    /** {@code right 0.81 of 27 times, finds 0.55 of 40}. */
    public String words() {
        return String.format(
                Locale.ROOT,
                "right %s of %d %s, finds %s of %d",
                share(right, told),
                told,
                told == 1 ? "time" : "times",
                share(right, gold),
                gold);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "0" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }
}
