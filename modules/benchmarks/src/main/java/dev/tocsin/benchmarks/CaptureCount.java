package dev.tocsin.benchmarks;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** In the broker's place: takes every record at once and keeps nothing but how often each key of one topic came. */
final class CaptureCount extends MockProducer<String, byte[]> {
    private final String topic;
    private final Map<String, Integer> byKey = new ConcurrentHashMap<>();

    CaptureCount(String topic) {
        super(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        this.topic = topic;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
        if (record.topic().equals(topic)) {
            byKey.merge(record.key(), 1, Integer::sum);
        }
        RecordMetadata taken =
                new RecordMetadata(new TopicPartition(record.topic(), 0), 0, 0, record.timestamp(), 0, 0);
        callback.onCompletion(taken, null);
        return CompletableFuture.completedFuture(taken);
    }

    /** How often this key came. */
    int of(String key) {
        return byKey.getOrDefault(key, 0);
    }

    /** How many keys came. */
    int keys() {
        return byKey.size();
    }

    /** How many records came. */
    long records() {
        return byKey.values().stream().mapToLong(Integer::longValue).sum();
    }
}
