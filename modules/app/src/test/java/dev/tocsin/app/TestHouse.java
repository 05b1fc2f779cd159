package dev.tocsin.app;

import dev.tocsin.app.role.Completion;
import dev.tocsin.app.role.LedgerTable;
import dev.tocsin.app.role.TopicTable;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.fetcher.RawPublisher;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.settings.Settings;
import dev.tocsin.testkit.Eventually;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The pipeline in this process, with an embedded broker on any port or with brokers elsewhere. */
final class TestHouse implements AutoCloseable {
    static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);

    private final StopSignal stop;
    private final Session session;
    private final TopicTable<LedgerEntry> ledger;

    private TestHouse(StopSignal stop, Session session) {
        this.stop = stop;
        this.session = session;
        this.ledger = session.ledger();
    }

    /** With the embedded broker of this directory; processing is not started yet. */
    static TestHouse on(Path data) throws InterruptedException {
        return open(data, Optional.empty());
    }

    static TestHouse at(Path data, String bootstrap) throws InterruptedException {
        return open(data, Optional.of(bootstrap));
    }

    private static TestHouse open(Path data, Optional<String> bootstrap) throws InterruptedException {
        StopSignal stop = StopSignal.install();
        Map<String, String> given = new HashMap<>(Map.of(
                AppSettings.DATA.key(),
                data.toString(),
                "broker.data",
                data.resolve("broker").toString(),
                "broker.port",
                "0",
                "console.port",
                "0"));
        bootstrap.ifPresent(at -> given.put(AppSettings.BOOTSTRAP.key(), at));
        Settings settings = Settings.of(AllSettings.list(), given, Map.of(), Map.of());
        return new TestHouse(stop, Session.open(settings, stop, Understanding.load(), InstantSource.system()));
    }

    Session session() {
        return session;
    }

    Topics topics() {
        return session.topics();
    }

    String bootstrap() {
        return session.backbone().bootstrap();
    }

    /** Returns when the broker has them all. */
    void publish(List<RawArticle> captures) {
        Map<String, String> kafka = new HashMap<>();
        kafka().forEach((key, value) -> kafka.put(key.toString(), value.toString()));
        try (RawPublisher publisher = new RawPublisher(topics(), kafka)) {
            captures.stream().map(publisher::publish).toList().forEach(CompletableFuture::join);
        }
    }

    /** Waits until everything captured has been processed, and gives the ledger's total. */
    LedgerEntry awaitSettled() {
        boolean complete = new Completion(session.backbone(), topics(), ledger)
                .await(LIMIT, () -> session.failure().isPresent());
        if (!complete) {
            throw new AssertionError("not all was processed: " + total() + " " + session.failure());
        }
        return total();
    }

    /** What the ledger says now. */
    LedgerEntry total() {
        ledger.refresh(POLL);
        return LedgerTable.total(ledger.values());
    }

    List<LedgerEntry> ledger() {
        ledger.catchUp();
        return List.copyOf(ledger.values());
    }

    /** A record that can be read. */
    record Read<V>(String topic, String key, V value) {}

    /**
     * All committed records that stand on these topics now, in the order of each partition; unreadable ones left out.
     *
     * @param topics all of one type
     */
    <V> List<Read<V>> records(List<Topic<String, V>> topics) {
        Topic<String, V> form = topics.get(0);
        List<Read<V>> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record :
                bytes(topics.stream().map(Topic::name).toList())) {
            String topic = record.topic();
            try {
                read.add(new Read<>(
                        topic,
                        form.keySerde().deserializer().deserialize(topic, record.key()),
                        form.valueSerde().deserializer().deserialize(topic, record.value())));
            } catch (SerializationException e) {
                continue;
            }
        }
        return read;
    }

    /** The same of one topic, undecoded. */
    List<ConsumerRecord<byte[], byte[]>> bytes(String topic) {
        return bytes(List.of(topic));
    }

    /** The same of several. */
    List<ConsumerRecord<byte[], byte[]>> bytes(List<String> topics) {
        Properties properties = kafka();
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Eventually.holds("the end of " + topics, LIMIT, () -> {
                consumer.poll(POLL).forEach(records::add);
                return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
        }
        return records;
    }

    Properties kafka() {
        return session.backbone().properties();
    }

    @Override
    public void close() {
        session.close();
        stop.closed();
    }
}
