package dev.tocsin.alerts;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: doubled each time, up to a longest, and shortened at random by up to a half
 * so that many do not come back at once.
 *
 * @param random 0 to 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {
    private static final int MOST_DOUBLINGS = 30;

    /** @param failures in a row so far, from 1 */
    Duration pause(int failures) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(failures - 1, MOST_DOUBLINGS));
        double millis = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(Math.round(millis * (1 - random.getAsDouble() / 2)));
    }
}
