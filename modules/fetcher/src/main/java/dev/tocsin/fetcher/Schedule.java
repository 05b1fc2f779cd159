package dev.tocsin.fetcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a source is polled next: sooner where it changed since the last poll, later where it did not, so that a source
 * is asked about four times for each of its changes. Pure: time and chance are given.
 */
public final class Schedule {
    private static final double FASTER = 0.5;
    private static final double SLOWER = 1.25;
    /** A poll comes up to this part of the interval early or late, so that sources do not march in step. */
    private static final double JITTER = 0.1;

    private static final int MOST_DOUBLINGS = 20;

    private Schedule() {}

    /**
     * How a source is polled.
     *
     * @param interval learned from its changes; failures leave it alone
     * @param failures in a row
     */
    public record Cadence(Duration interval, int failures, Instant due) {}

    /** What a poll showed. */
    public enum Observation {
        CHANGED,
        UNCHANGED,
        FAILED
    }

    /** The bounds of one source. */
    public record Bounds(Duration min, Duration max) {
        /** Those of the source where it has its own, else the general ones; a minimum above the maximum raises it. */
        static Bounds of(Source source, Polling polling) {
            Duration min = source.minInterval().orElse(polling.minInterval());
            Duration max = source.maxInterval().orElse(polling.maxInterval());
            return new Bounds(min, max.compareTo(min) < 0 ? min : max);
        }

        Duration clamp(Duration interval) {
            return interval.compareTo(min) < 0 ? min : interval.compareTo(max) > 0 ? max : interval;
        }
    }

    /** A source never polled: due at once. */
    public static Cadence first(Duration interval, Bounds bounds, Instant now) {
        return new Cadence(bounds.clamp(interval), 0, now);
    }

    /**
     * The cadence after a poll.
     *
     * @param notBefore what the server asked for (Retry-After); it wins over every bound
     * @param chance uniform in 0..1
     */
    public static Cadence next(
            Cadence before, Observation seen, Bounds bounds, Instant now, Optional<Instant> notBefore, double chance) {
        Duration interval = switch (seen) {
            case CHANGED -> bounds.clamp(times(before.interval(), FASTER));
            case UNCHANGED -> bounds.clamp(times(before.interval(), SLOWER));
            case FAILED -> bounds.clamp(before.interval());
        };
        int failures = seen == Observation.FAILED ? before.failures() + 1 : 0;
        Duration wait = failures == 0
                ? interval
                : bounds.clamp(interval.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
        Duration spread = times(wait, 1 + JITTER * (2 * chance - 1));
        Instant due = now.plus(spread.compareTo(bounds.min()) < 0 ? bounds.min() : spread);
        return new Cadence(interval, failures, notBefore.filter(due::isBefore).orElse(due));
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
