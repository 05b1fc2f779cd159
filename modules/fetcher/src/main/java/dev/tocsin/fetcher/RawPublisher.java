package dev.tocsin.fetcher;

import dev.tocsin.model.Decision;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts captures and decisions on their topics. A future completes when every in-sync replica has the record, and
 * exceptionally when the broker refused it or did not answer; only then may its page count as captured. Safe to share.
 */
public final class RawPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RawPublisher.class);
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int MAX_REQUEST_BYTES = 20 * 1024 * 1024;
    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(30);

    private final Topics topics;
    private final Producer<String, byte[]> producer;

    /** @param kafka properties for the producer, {@code bootstrap.servers} among them */
    public RawPublisher(Topics topics, Map<String, String> kafka) {
        this(topics, new KafkaProducer<>(config(kafka), new StringSerializer(), new ByteArraySerializer()));
    }

    /** @param producer closed with the publisher */
    public RawPublisher(Topics topics, Producer<String, byte[]> producer) {
        this.topics = topics;
        this.producer = producer;
    }

    /** Idempotent and in big zstd batches; what the user gave wins, but for what keeps records from being lost. */
    static Map<String, Object> config(Map<String, String> kafka) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
        config.putAll(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        return config;
    }

    /** Key is the article's id, time that of the capture. */
    public CompletableFuture<Void> publish(RawArticle raw) {
        return send(topics.raw(), raw.id(), raw, raw.capturedAt());
    }

    /** Key is the article's id. */
    public CompletableFuture<Void> publish(Decision decision) {
        return send(topics.decisions(), decision.article(), decision, decision.at());
    }

    private <V> CompletableFuture<Void> send(Topic<String, V> topic, String key, V value, Instant at) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        try {
            byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), value);
            producer.send(
                    new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, bytes), (metadata, error) -> {
                        if (error == null) {
                            acknowledged.complete(null);
                        } else {
                            refused(topic, key, error, acknowledged);
                        }
                    });
        } catch (KafkaException | IllegalStateException error) {
            refused(topic, key, error, acknowledged);
        }
        return acknowledged;
    }

    private static void refused(Topic<?, ?> topic, String key, Exception error, CompletableFuture<Void> acknowledged) {
        LOG.error("{} did not take the record of {}; its page will be fetched again", topic.name(), key, error);
        acknowledged.completeExceptionally(error);
    }

    /** Waits until all that was sent is acknowledged or refused, half a minute at most. */
    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
