package dev.tocsin.alerts;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.TopicSizes;
import dev.tocsin.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of one test on the shared broker, under a prefix of its own. */
final class TestTopics {
    private static final String EVENT_CLASS = "arms-transfer";

    private final String bootstrap;
    private final Topics topics;

    private TestTopics(String bootstrap, Topics topics) {
        this.bootstrap = bootstrap;
        this.topics = topics;
    }

    static Topics named(String prefix) {
        return new Topics(prefix, BundledSchemas.load(), TopicSizes.DEFAULT);
    }

    static TestTopics create(String bootstrap, String prefix) {
        Topics topics = named(prefix);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            TopicSetup.ensure(
                    admin,
                    topics.all(List.of(EVENT_CLASS)).stream()
                            .map(topic -> TopicSetup.Wanted.of(topic, (short) 1))
                            .toList(),
                    Duration.ofSeconds(60));
        }
        return new TestTopics(bootstrap, topics);
    }

    Topics topics() {
        return topics;
    }

    void publish(List<Event> events) {
        Topic<String, Event> topic = topics.events(EVENT_CLASS);
        send(events.stream()
                .map(event -> new ProducerRecord<>(
                        topic.name(),
                        null,
                        event.lastSeen().toEpochMilli(),
                        topic.keySerde().serializer().serialize(topic.name(), event.id()),
                        topic.valueSerde().serializer().serialize(topic.name(), event)))
                .toList());
    }

    void publishBytes(String topic, byte[] value) {
        send(List.of(new ProducerRecord<>(topic, "poison".getBytes(StandardCharsets.UTF_8), value)));
    }

    String eventTopic() {
        return topics.events(EVENT_CLASS).name();
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (var sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** The newest record of each alert. */
    Map<String, Alert> alerts() {
        Map<String, Alert> alerts = new LinkedHashMap<>();
        read(topics.alerts()).forEach(alert -> alerts.put(alert.id(), alert));
        return alerts;
    }

    /** All values of a topic up to its present end. */
    <V> List<V> read(Topic<String, V> topic) {
        List<V> values = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    Optional.ofNullable(topic.valueSerde().deserializer().deserialize(topic.name(), record.value()))
                            .ifPresent(values::add);
                }
            }
        }
        return values;
    }
}
