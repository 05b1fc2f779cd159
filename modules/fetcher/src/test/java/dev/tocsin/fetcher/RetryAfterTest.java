package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2024-05-14T12:00:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.parse("120", NOW)).contains(NOW.plusSeconds(120));
        assertThat(RetryAfter.parse("Tue, 14 May 2024 12:01:00 GMT", NOW)).contains(NOW.plusSeconds(60));
    }

    @Test
    void isNeverInThePastNorMoreThanADayAway() {
        assertThat(RetryAfter.parse("Mon, 13 May 2024 12:00:00 GMT", NOW)).contains(NOW);
        assertThat(RetryAfter.parse("999999999", NOW)).contains(NOW.plusSeconds(86_400));
    }

    @Test
    void passesOverWhatItCannotRead() {
        assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
        assertThat(RetryAfter.parse("-5", NOW)).isEmpty();
    }
}
