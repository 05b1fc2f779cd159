package dev.tocsin.alerts;

import dev.tocsin.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An idempotent producer that tells whether all that was sent has arrived. For one thread. */
final class Outbox implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

    Outbox(Map<String, Object> kafka) {
        Map<String, Object> properties = new TreeMap<>(kafka);
        properties.put("acks", "all");
        properties.put("enable.idempotence", true);
        properties.put("compression.type", "lz4");
        properties.put("max.request.size", 20 << 20);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** @param timestamp of the record, milliseconds */
    <V> void send(Topic<String, V> topic, String key, V value, long timestamp) {
        byte[] keyBytes = topic.keySerde().serializer().serialize(topic.name(), key);
        byte[] valueBytes = topic.valueSerde().serializer().serialize(topic.name(), value);
        underWay.add(
                producer.send(new ProducerRecord<>(topic.name(), null, Math.max(0, timestamp), keyBytes, valueBytes)));
    }

    /**
     * Blocks until all is stored.
     *
     * @throws KafkaException where anything is not; then nothing may be committed that rests on it
     */
    void await() {
        if (underWay.isEmpty()) {
            return;
        }
        producer.flush();
        try {
            for (Future<RecordMetadata> sent : underWay) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            underWay.clear();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
