package dev.tocsin.wire;

import dev.tocsin.model.DeadLetter;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes dead letters of records, whole. */
public final class DeadLetters {
    private DeadLetters() {}

    /**
     * @param record as read, undecoded
     * @param stage who gives up on it
     * @param detail readable; the exception's message where there is one
     */
    public static DeadLetter of(
            ConsumerRecord<byte[], byte[]> record, String stage, DeadLetter.Reason reason, @Nullable String detail) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                Optional.ofNullable(record.key()),
                Optional.ofNullable(record.value()),
                Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                stage,
                reason,
                detail == null ? "" : detail);
    }
}
