package dev.tocsin.topology;

import dev.tocsin.model.ArticleVersion;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.common.serialization.Serde;

/** A fact: this version of this article, captured then, has the text that the record's key is the hash of. */
record Claim(ArticleVersion version, Instant capturedAt) {
    /** The first to have been captured is the original; ties are broken by id so that every order of arrival agrees. */
    static final Comparator<Claim> EARLIEST = Comparator.comparing(Claim::capturedAt)
            .thenComparing(c -> c.version().article())
            .thenComparing(c -> c.version().version());

    static final Serde<Claim> SERDE = TextSerde.of(
            c -> TextSerde.join(c.version.article(), c.version.version(), c.capturedAt.toEpochMilli()),
            f -> new Claim(
                    new ArticleVersion(f.get(0), Integer.parseInt(f.get(1))),
                    Instant.ofEpochMilli(Long.parseLong(f.get(2)))));

    String article() {
        return version.article();
    }
}
