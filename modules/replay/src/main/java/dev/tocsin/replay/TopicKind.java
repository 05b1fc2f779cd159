package dev.tocsin.replay;

import dev.tocsin.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

/** What kind of records a topic has, as its name says under any prefix. */
enum TopicKind {
    EVENTS(
            "events\\.[a-z0-9-]+",
            (topics, bytes) -> new Content.OfEvent(read(topics.events("any").valueSerde(), bytes))),
    ARTICLES(
            "articles",
            (topics, bytes) -> new Content.OfArticle(read(topics.articles().valueSerde(), bytes))),
    RAW("raw", (topics, bytes) -> new Content.OfCapture(read(topics.raw().valueSerde(), bytes))),
    ALERTS("alerts", (topics, bytes) -> new Content.OfAlert(read(topics.alerts().valueSerde(), bytes))),
    DECISIONS(
            "decisions",
            (topics, bytes) -> new Content.OfDecision(read(topics.decisions().valueSerde(), bytes))),
    LEDGER(
            "ledger",
            (topics, bytes) -> new Content.OfLedger(read(topics.ledger().valueSerde(), bytes))),
    DEAD_LETTERS(
            "dead-letters",
            (topics, bytes) ->
                    new Content.OfDeadLetter(read(topics.deadLetters().valueSerde(), bytes))),
    OTHER(".*", (topics, bytes) -> new Content.Text(new String(bytes, StandardCharsets.UTF_8)));

    private final Pattern name;
    private final BiFunction<Topics, byte[], Content> decoder;

    TopicKind(String suffix, BiFunction<Topics, byte[], Content> decoder) {
        this.name = Pattern.compile("(?:.*\\.)?" + suffix);
        this.decoder = decoder;
    }

    static TopicKind of(String topic) {
        return Arrays.stream(values())
                .filter(kind -> kind.name.matcher(topic).matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** @throws SerializationException where the bytes are no such record */
    static Content decode(Topics topics, ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? new Content.Tombstone()
                : of(record.topic()).decoder.apply(topics, record.value());
    }

    private static <T> T read(Serde<T> serde, byte[] bytes) {
        return serde.deserializer().deserialize("", bytes);
    }
}
