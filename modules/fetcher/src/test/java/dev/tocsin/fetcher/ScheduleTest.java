package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fetcher.Schedule.Bounds;
import dev.tocsin.fetcher.Schedule.Cadence;
import dev.tocsin.fetcher.Schedule.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOON = Instant.parse("2024-05-14T12:00:00Z");
    private static final Bounds BOUNDS = new Bounds(Duration.ofMinutes(1), Duration.ofDays(1));
    private static final double NO_JITTER = 0.5;

    @Test
    void pollsOftenWhatChangesOftenAndSeldomWhatDoesNot() {
        assertThat(afterMany(Observation.CHANGED).interval()).isEqualTo(BOUNDS.min());
        assertThat(afterMany(Observation.UNCHANGED).interval()).isEqualTo(BOUNDS.max());
    }

    @Test
    void settlesAtAFewPollsForEachChange() {
        Duration change = Duration.ofHours(1);
        Instant now = NOON;
        Cadence cadence = Schedule.first(Duration.ofMinutes(1), BOUNDS, now);
        Instant seen = now;
        Random random = new Random(7);
        int polls = 0;
        for (; now.isBefore(NOON.plus(Duration.ofDays(20))); now = cadence.due()) {
            boolean changed = Duration.between(seen, now).compareTo(change) >= 0;
            seen = changed ? now : seen;
            cadence = next(cadence, changed ? Observation.CHANGED : Observation.UNCHANGED, now, random.nextDouble());
            polls++;
        }
        assertThat(polls / (20 * 24.0)).isBetween(2.0, 6.0);
    }

    @Test
    void backsOffFromWhatFailsWithoutForgettingItsPace() {
        Cadence cadence = new Cadence(Duration.ofMinutes(4), 0, NOON);
        for (int i = 0; i < 3; i++) {
            cadence = next(cadence, Observation.FAILED, NOON, NO_JITTER);
        }
        assertThat(cadence.due()).isEqualTo(NOON.plus(Duration.ofMinutes(16)));
        assertThat(cadence.interval()).isEqualTo(Duration.ofMinutes(4));
        assertThat(next(cadence, Observation.CHANGED, NOON, NO_JITTER).failures())
                .isZero();
        for (int i = 0; i < 100; i++) {
            cadence = next(cadence, Observation.FAILED, NOON, NO_JITTER);
        }
        assertThat(cadence.due()).isEqualTo(NOON.plus(BOUNDS.max()));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        Cadence cadence = new Cadence(Duration.ofMinutes(4), 0, NOON);
        Instant asked = NOON.plus(Duration.ofHours(3));
        assertThat(Schedule.next(cadence, Observation.FAILED, BOUNDS, NOON, Optional.of(asked), NO_JITTER)
                        .due())
                .isEqualTo(asked);
    }

    @Test
    void spreadsPollsByATenth() {
        Cadence cadence = new Cadence(Duration.ofMinutes(80), 0, NOON);
        assertThat(next(cadence, Observation.UNCHANGED, NOON, 0).due()).isEqualTo(NOON.plus(Duration.ofMinutes(90)));
        assertThat(next(cadence, Observation.UNCHANGED, NOON, 1).due()).isEqualTo(NOON.plus(Duration.ofMinutes(110)));
    }

    @Test
    void isNeverEarlierThanTheShortestInterval() {
        Cadence cadence = new Cadence(BOUNDS.min(), 0, NOON);
        assertThat(next(cadence, Observation.CHANGED, NOON, 0).due()).isEqualTo(NOON.plus(BOUNDS.min()));
    }

    private static Cadence afterMany(Observation observation) {
        Cadence cadence = Schedule.first(Duration.ofMinutes(10), BOUNDS, NOON);
        for (int i = 0; i < 50; i++) {
            cadence = next(cadence, observation, NOON, NO_JITTER);
        }
        return cadence;
    }

    private static Cadence next(Cadence before, Observation seen, Instant now, double chance) {
        return Schedule.next(before, seen, BOUNDS, now, Optional.empty(), chance);
    }
}
