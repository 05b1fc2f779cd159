package dev.tocsin.extract.quality;

/**
 * How sure the reader was of one host's pages: a slow mean and deviation as the host's history, and a quick mean as how it
 * is now. When the quick one falls well below the history, the host has probably changed its template. Warns once; again
 * only when it has recovered in between, or when a new history has formed around the new level. A value: the same pages
 * in the same order give the same warnings.
 *
 * @param pages how many were counted
 * @param mean of the history
 * @param variance of the history
 * @param recent quick mean
 * @param state whether the host is warned of
 */
public record HostConfidence(long pages, double mean, double variance, double recent, State state) {
    /** Before any page. */
    public static final HostConfidence NONE = new HostConfidence(0, 0, 0, 0, State.USUAL);

    /** Pages that make a history. */
    public static final int LEAST_PAGES = 20;

    private static final double SLOW = 0.01;
    private static final double QUICK = 0.1;
    private static final double LEAST_FALL = 0.15;
    private static final double DEVIATIONS = 3;
    private static final double LEAST_SWAY = 0.1;
    private static final double SWAY_DEVIATIONS = 2;

    /** The share of a fall that must be made good before another one counts. */
    private static final double RECOVERY = 0.5;

    /** Whether the host's pages are read as they used to be. */
    public enum State {
        USUAL,
        FALLEN
    }

    /** With one more page. */
    public HostConfidence with(double confidence) {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is in 0..1: " + confidence);
        }
        long n = pages + 1;
        double newRecent = pages == 0 ? confidence : recent + QUICK * (confidence - recent);
        // The first pages weigh the same; afterwards the past fades.
        double weight = Math.max(SLOW, 1.0 / n);
        double off = swayed(confidence - mean);
        double newMean = mean + weight * off;
        double newVariance = (1 - weight) * (variance + weight * off * off);
        return new HostConfidence(n, newMean, newVariance, newRecent, next(newRecent));
    }

    /** Whether this page's host fell with this page. */
    public boolean fellSince(HostConfidence before) {
        return state == State.FALLEN && before.state == State.USUAL;
    }

    public double deviation() {
        return Math.sqrt(variance);
    }

    /** How far below its history counts as fallen. */
    public double fallLimit() {
        return Math.max(LEAST_FALL, DEVIATIONS * deviation());
    }

    /** Far-off pages sway the history of a usual host but little: a fall must not widen its own limits. */
    private double swayed(double off) {
        if (pages < LEAST_PAGES || state == State.FALLEN) {
            return off;
        }
        double most = Math.max(LEAST_SWAY, SWAY_DEVIATIONS * deviation());
        return Math.max(-most, Math.min(most, off));
    }

    /** Judged by the history up to the page before. */
    private State next(double newRecent) {
        if (pages < LEAST_PAGES) {
            return State.USUAL;
        }
        double fall = mean - newRecent;
        if (state == State.FALLEN) {
            return fall > LEAST_FALL * RECOVERY ? State.FALLEN : State.USUAL;
        }
        return fall > fallLimit() ? State.FALLEN : State.USUAL;
    }
}
