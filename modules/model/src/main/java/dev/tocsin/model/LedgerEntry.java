package dev.tocsin.model;

import java.time.Instant;

/**
 * The account of one source and hour. It balances when
 * {@code captured = articles + versions + duplicates + rejected + deadLettered}; until the pipeline has caught up,
 * captured is ahead.
 *
 * @param hour start of the hour of capture, UTC
 * @param events events first published from these captures; not part of the balance
 */
public record LedgerEntry(
        String source,
        Instant hour,
        long captured,
        long articles,
        long versions,
        long duplicates,
        long rejected,
        long deadLettered,
        long events) {

    public long settled() {
        return articles + versions + duplicates + rejected + deadLettered;
    }

    public boolean balances() {
        return captured == settled();
    }

    public static LedgerEntry empty(String source, Instant hour) {
        return new LedgerEntry(source, hour, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Both accounts together, under this one's source and hour. */
    public LedgerEntry plus(LedgerEntry other) {
        return new LedgerEntry(
                source,
                hour,
                captured + other.captured,
                articles + other.articles,
                versions + other.versions,
                duplicates + other.duplicates,
                rejected + other.rejected,
                deadLettered + other.deadLettered,
                events + other.events);
    }
}
