package dev.tocsin.topology;

import dev.tocsin.model.Decision;
import dev.tocsin.model.LedgerEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.streams.KeyValue;

/**
 * Entries of the account book: one when a capture is read, one when its fate is known. Their sum balances when nothing
 * is under way.
 */
final class Ledger {
    private Ledger() {}

    static KeyValue<String, LedgerEntry> captured(String id, Step step) {
        LedgerEntry entry = blank(step.source(), step.capturedAt());
        return keyed(new LedgerEntry(entry.source(), entry.hour(), 1, 0, 0, 0, 0, 0, 0));
    }

    static KeyValue<String, LedgerEntry> settled(String id, Outcome outcome) {
        return keyed(outcome.account());
    }

    /** One capture that ended so. */
    static LedgerEntry entry(String source, Instant capturedAt, Decision.Outcome fate, int events) {
        LedgerEntry e = blank(source, capturedAt);
        return switch (fate) {
            case ARTICLE -> new LedgerEntry(e.source(), e.hour(), 0, 1, 0, 0, 0, 0, events);
            case VERSION -> new LedgerEntry(e.source(), e.hour(), 0, 0, 1, 0, 0, 0, events);
            case DUPLICATE -> new LedgerEntry(e.source(), e.hour(), 0, 0, 0, 1, 0, 0, events);
            case REJECTED -> new LedgerEntry(e.source(), e.hour(), 0, 0, 0, 0, 1, 0, events);
            case DEAD_LETTERED -> new LedgerEntry(e.source(), e.hour(), 0, 0, 0, 0, 0, 1, events);
            case NOT_CAPTURED, NOTICE -> e;
        };
    }

    /** A capture counted as {@code before} that has turned out to be {@code after}. */
    static LedgerEntry moved(String source, Instant capturedAt, Decision.Outcome before, Decision.Outcome after) {
        LedgerEntry out = entry(source, capturedAt, before, 0);
        LedgerEntry in = entry(source, capturedAt, after, 0);
        return new LedgerEntry(
                in.source(),
                in.hour(),
                0,
                in.articles() - out.articles(),
                in.versions() - out.versions(),
                in.duplicates() - out.duplicates(),
                in.rejected() - out.rejected(),
                in.deadLettered() - out.deadLettered(),
                0);
    }

    static LedgerEntry blank(String source, Instant capturedAt) {
        return LedgerEntry.empty(source, capturedAt.truncatedTo(ChronoUnit.HOURS));
    }

    private static KeyValue<String, LedgerEntry> keyed(LedgerEntry entry) {
        return KeyValue.pair(entry.source() + "|" + entry.hour(), entry);
    }
}
