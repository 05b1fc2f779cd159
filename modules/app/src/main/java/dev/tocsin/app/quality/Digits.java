package dev.tocsin.app.quality;

import java.util.Locale;

/** Figures as people read them, the same in every locale. */
public final class Digits {
    private Digits() {}

    /** {@code 0.614}. */
    public static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** {@code +0.012}. */
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    /** {@code 0.61}. */
    static String brief(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
