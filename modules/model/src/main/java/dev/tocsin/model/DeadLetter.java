package dev.tocsin.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that could not be handled, whole, so that it can be sent again.
 *
 * @param key the record's key bytes, absent where it had none
 * @param value the record's value bytes, absent for a tombstone
 * @param at the record's timestamp
 * @param stage who gave up on it ("process", "alert", "tail")
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Optional<byte[]> key,
        Optional<byte[]> value,
        Instant at,
        String stage,
        Reason reason,
        String detail) {
    /** Why a record could not be handled. */
    public enum Reason {
        /** The bytes are not a record of the topic's schema. */
        UNREADABLE,
        /** Reading the page failed in a way it should not. */
        EXTRACTION_FAILED,
        /** Coding the article failed in a way it should not. */
        CODING_FAILED,
        /** A sink refused the alert for good. */
        DELIVERY_FAILED
    }

    /** {@code topic-partition@offset}; also the topic's key. */
    public String origin() {
        return topic + "-" + partition + "@" + offset;
    }
}
