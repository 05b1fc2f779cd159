package dev.tocsin.fetcher;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The Retry-After header (RFC 9110, section 10.2.3): seconds, or an HTTP date. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** When to ask again, never before {@code now} nor later than a day after it; empty where it can't be read. */
    static Optional<Instant> parse(String header, Instant now) {
        String value = header.strip();
        try {
            Instant at = value.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(value))
                    : ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Instant latest = now.plus(LONGEST);
            return Optional.of(at.isBefore(now) ? now : at.isAfter(latest) ? latest : at);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
