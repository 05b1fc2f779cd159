package dev.tocsin.app.role;

import dev.tocsin.model.LedgerEntry;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** The ledger as it stands, read from its topic and kept up to date by {@link #refresh}. Not thread-safe. */
public final class LedgerTable implements AutoCloseable {
    private static final Instant EPOCH = Instant.EPOCH;

    private final KafkaConsumer<String, LedgerEntry> consumer;
    private final Map<String, LedgerEntry> entries = new TreeMap<>();

    public LedgerTable(Backbone backbone, Topics topics) {
        Topic<String, LedgerEntry> topic = topics.ledger();
        Properties properties = backbone.properties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        Deserializer<String> keys = topic.keySerde().deserializer();
        consumer = new KafkaConsumer<>(properties, keys, topic.valueSerde().deserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what has come, waiting at most so long for anything. */
    public void refresh(Duration wait) {
        for (ConsumerRecord<String, LedgerEntry> record : consumer.poll(wait)) {
            entries.put(record.key(), record.value());
        }
    }

    /** Everything of one source together, by source; each with the time zero as its hour. */
    public List<LedgerEntry> bySource() {
        Map<String, LedgerEntry> sums = new TreeMap<>();
        entries.values()
                .forEach(e -> sums.merge(e.source(), LedgerEntry.empty(e.source(), EPOCH).plus(e), LedgerEntry::plus));
        return new ArrayList<>(sums.values());
    }

    public LedgerEntry total() {
        return entries.values().stream().reduce(LedgerEntry.empty("total", EPOCH), LedgerEntry::plus);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
