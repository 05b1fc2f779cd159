package dev.tocsin.alerts;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Makes the role's Kafka clients.
 *
 * @param kafka what all clients get: {@code bootstrap.servers}, security
 */
record AlertClients(Map<String, Object> kafka) {
    AlertClients {
        kafka = Map.copyOf(kafka);
    }

    /** @param offsetReset where a group begins that never committed */
    KafkaConsumer<byte[], byte[]> member(String group, String offsetReset) {
        Map<String, Object> properties = common();
        properties.put("group.id", group);
        properties.put("auto.offset.reset", offsetReset);
        return consumer(properties);
    }

    /** A consumer without a group. */
    KafkaConsumer<byte[], byte[]> reader() {
        Map<String, Object> properties = common();
        properties.put("auto.offset.reset", "earliest");
        return consumer(properties);
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new TreeMap<>(kafka);
        properties.put("enable.auto.commit", false);
        properties.put("isolation.level", "read_committed");
        properties.put("allow.auto.create.topics", false);
        properties.put("metadata.max.age.ms", 10_000); // how soon the topic of a new event class is found
        return properties;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> properties) {
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Outbox outbox() {
        return new Outbox(kafka);
    }

    /** The number of connections that a consumer has open; read it often, look it up once. */
    static Optional<Metric> connections(KafkaConsumer<?, ?> consumer) {
        for (Map.Entry<MetricName, ? extends Metric> metric : consumer.metrics().entrySet()) {
            if (metric.getKey().name().equals("connection-count")) {
                return Optional.of(metric.getValue());
            }
        }
        return Optional.empty();
    }
}
