package dev.tocsin.app.role;

import dev.tocsin.wire.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Topics of one type as a table: the newest value of each key, from the beginning, kept up to date by {@link #refresh}.
 * Unreadable records and those without a key are left out
 * and counted. Not thread-safe.
 */
public final class TopicTable<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicTable.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int ANSWER_WITHIN_MILLIS = 20_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Topic<String, V> form;
    private final Consumer<V> listener;
    private final Map<String, V> values = new TreeMap<>();
    private long unreadable;

    /**
     * @param topics all of one type, existing
     * @param listener told of every record, in the order of its partition
     */
    public TopicTable(Backbone backbone, List<Topic<String, V>> topics, Consumer<V> listener) {
        this.form = topics.get(0);
        this.listener = listener;
        Properties properties = backbone.properties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what has come, waiting at most so long for anything; returns how many records came. */
    public int refresh(Duration wait) {
        int count = 0;
        for (ConsumerRecord<String, byte[]> record : consumer.poll(wait)) {
            count++;
            try {
                if (record.key() == null) {
                    throw new SerializationException("a record without a key");
                }
                take(record.key(), form.valueSerde().deserializer().deserialize(record.topic(), record.value()));
            } catch (SerializationException e) {
                unreadable++;
                LOG.debug("{}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            }
        }
        return count;
    }

    /** Reads on until everything that stands on the topics now has been read. */
    public void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            refresh(PATIENCE);
        }
    }

    public Collection<V> values() {
        return Collections.unmodifiableCollection(values.values());
    }

    public long unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void take(String key, V value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
            listener.accept(value);
        }
    }
}
