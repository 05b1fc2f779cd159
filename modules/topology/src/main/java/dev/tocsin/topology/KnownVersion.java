package dev.tocsin.topology;

import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;

/** A version that an article is known to have had. */
record KnownVersion(int number, String contentHash, Instant capturedAt) {
    static final Serde<KnownVersion> SERDE = TextSerde.of(
            v -> TextSerde.join(v.number, v.contentHash, v.capturedAt.toEpochMilli()),
            f -> new KnownVersion(
                    Integer.parseInt(f.get(0)), f.get(1), Instant.ofEpochMilli(Long.parseLong(f.get(2)))));
}
