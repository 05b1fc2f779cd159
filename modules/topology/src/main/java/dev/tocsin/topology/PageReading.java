package dev.tocsin.topology;

import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topic;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the record and the page in it. The record is decoded here and not by the consumer, so that one that can't be
 * read ends as a dead letter within the same transaction, and is accounted for.
 */
final class PageReading extends ContextualFixedKeyProcessor<String, byte[], Step> {
    private final Topic<String, RawArticle> topic;
    private final Function<RawArticle, Extraction> read;

    PageReading(Topic<String, RawArticle> topic, Function<RawArticle, Extraction> read) {
        this.topic = topic;
        this.read = read;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        Step.Origin origin = context()
                .recordMetadata()
                .map(m -> new Step.Origin(m.topic(), m.partition(), m.offset()))
                .orElseThrow(() -> new IllegalStateException("a capture comes from a topic"));
        context()
                .forward(record.withValue(
                        step(origin, record.key(), record.value(), Instant.ofEpochMilli(record.timestamp()))));
    }

    private Step step(Step.Origin origin, @Nullable String key, byte @Nullable [] bytes, Instant at) {
        if (bytes == null) {
            return new Step.Closed(Outcomes.unreadable(origin, key, null, at, "a record without a value"));
        }
        RawArticle raw;
        try {
            raw = topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
        } catch (SerializationException e) {
            return new Step.Closed(Outcomes.unreadable(origin, key, bytes, at, e.getMessage()));
        }
        if (!raw.id().equals(key)) {
            return new Step.Closed(
                    Outcomes.unreadable(origin, key, bytes, at, "the key is not the article id " + raw.id()));
        }
        return read(origin, bytes, raw);
    }

    private Step read(Step.Origin origin, byte[] bytes, RawArticle raw) {
        Extraction extraction;
        try {
            extraction = read.apply(raw);
        } catch (RuntimeException | StackOverflowError e) {
            // A fault in our reader on this one page; the next page deserves to be read all the same.
            return new Step.Closed(Outcomes.failed(origin, bytes, raw, DeadLetter.Reason.EXTRACTION_FAILED, e));
        }
        if (extraction instanceof Extraction.Read page) {
            return new Step.Open(bytes, raw, origin, page.article(), List.of());
        }
        return new Step.Closed(Outcomes.rejected(raw, (Extraction.Rejected) extraction));
    }
}
