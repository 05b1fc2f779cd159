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
        String trust = told == 0 ? "none told" : "right " + share(right, told) + " of " + counted(told);
        return gold == 0 ? trust + ", none there to find" : trust + ", finds " + share(right, gold) + " of " + gold;
    }

    private static String counted(int times) {
        return times + (times == 1 ? " time" : " times");
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }
}
