package dev.tocsin.replay;

import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Captures into their topic, without transactions: who counts captures counts the topic's offsets. For one thread. */
final class CaptureWriter implements AutoCloseable {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    private final Topic<String, RawArticle> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    /** Set on the producer's thread, read on the caller's; the first refusal counts. */
    private volatile Optional<Exception> refusal = Optional.empty();

    CaptureWriter(Topic<String, RawArticle> topic, HistoryClients clients) {
        this.topic = topic;
        this.producer = clients.producer(Map.of("compression.type", "zstd", "buffer.memory", 64L << 20));
    }

    /** @throws KafkaException where the brokers refused this capture or one before it */
    void write(RawArticle raw) {
        check();
        byte[] value = topic.valueSerde().serializer().serialize(topic.name(), raw);
        byte[] key = raw.id().getBytes(StandardCharsets.UTF_8);
        Future<RecordMetadata> unused = producer.send(
                new ProducerRecord<>(topic.name(), null, raw.capturedAt().toEpochMilli(), key, value),
                (metadata, error) -> {
                    if (error != null) {
                        refusal = refusal.isPresent() ? refusal : Optional.of(error);
                    }
                });
    }

    /** Returns when every in-sync replica has all that was written. */
    void flush() {
        producer.flush();
        check();
    }

    private void check() {
        refusal.ifPresent(why -> {
            throw new KafkaException("can't write to " + topic.name() + ": " + why.getMessage(), why);
        });
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
