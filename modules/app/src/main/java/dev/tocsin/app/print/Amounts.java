package dev.tocsin.app.print;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people read them, the same in every locale. Pure. */
public final class Amounts {
    private static final long KIBI = 1024;
    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int DIGITS_WITHOUT_FRACTION = 10;

    private Amounts() {}

    /** {@code 12,345}. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 1 article}, {@code 2,000 articles}. */
    public static String count(long n, String noun) {
        return count(n) + " " + noun + (n == 1 ? "" : "s");
    }

    /** {@code 1.5 GiB}. */
    public static String bytes(long n) {
        double value = n;
        int unit = 0;
        while (value >= KIBI && unit < BYTE_UNITS.length - 1) {
            value /= KIBI;
            unit++;
        }
        boolean whole = unit == 0 || value >= DIGITS_WITHOUT_FRACTION;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", value, BYTE_UNITS[unit]);
    }

    /** Its two largest units: {@code 450 ms}, {@code 3.2 s}, {@code 2 min 5 s}, {@code 3 h 10 min}, {@code 90 d}. */
    public static String duration(Duration d) {
        if (d.isNegative()) {
            return "-" + duration(d.negated());
        }
        if (d.compareTo(Duration.ofSeconds(1)) < 0) {
            return d.toMillis() + " ms";
        }
        if (d.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", d.toMillis() / 1000.0);
        }
        if (d.compareTo(Duration.ofHours(1)) < 0) {
            return two(d.toMinutes(), "min", d.toSecondsPart(), "s");
        }
        if (d.compareTo(Duration.ofDays(1)) < 0) {
            return two(d.toHours(), "h", d.toMinutesPart(), "min");
        }
        return two(d.toDays(), "d", d.toHoursPart(), "h");
    }

    private static String two(long large, String largeUnit, int small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
