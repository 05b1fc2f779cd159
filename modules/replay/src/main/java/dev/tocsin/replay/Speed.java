package dev.tocsin.replay;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast history passes.
 *
 * @param factor seconds of history in one second; infinite for as fast as possible
 */
public record Speed(double factor) {
    public static final Speed MAX = new Speed(Double.POSITIVE_INFINITY);
    public static final Speed REAL = new Speed(1);

    private static final Pattern TIMES = Pattern.compile("(\\d+(?:\\.\\d+)?)x");

    public Speed {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a speed is more than nothing: " + factor);
        }
    }

    /** Reads {@code max}, {@code real} or {@code 10x}. */
    public static Speed parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        Matcher times = TIMES.matcher(word);
        if (word.equals("max")) {
            return MAX;
        } else if (word.equals("real")) {
            return REAL;
        } else if (times.matches() && Double.parseDouble(times.group(1)) > 0) {
            return new Speed(Double.parseDouble(times.group(1)));
        }
        throw new IllegalArgumentException("'" + text + "' is no speed: write max, real or 10x");
    }
}
