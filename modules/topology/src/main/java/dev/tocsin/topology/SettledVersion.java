package dev.tocsin.topology;

import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;

/**
 * The newest version of an article that has been published.
 *
 * @param copy whether it counts as a copy of another article
 */
record SettledVersion(int number, Instant capturedAt, String source, boolean copy) {
    static final Serde<SettledVersion> SERDE = TextSerde.of(
            v -> TextSerde.join(v.number, v.capturedAt.toEpochMilli(), v.copy, v.source),
            f -> new SettledVersion(
                    Integer.parseInt(f.get(0)),
                    Instant.ofEpochMilli(Long.parseLong(f.get(1))),
                    f.get(3),
                    Boolean.parseBoolean(f.get(2))));

    SettledVersion asCopy(boolean isCopy) {
        return new SettledVersion(number, capturedAt, source, isCopy);
    }
}
