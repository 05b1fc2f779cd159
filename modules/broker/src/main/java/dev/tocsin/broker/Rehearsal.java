package dev.tocsin.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Starts a broker on a temporary directory, writes a record, reads it and stops: the launcher has the JVM archive the
 * classes that this loads, so that later starts needn't parse them.
 */
public final class Rehearsal {
    private static final String TOPIC = "rehearsal";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Rehearsal() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path directory = Files.createTempDirectory("tocsin-rehearsal");
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(directory, 0), reason -> {})) {
            exchange(broker.bootstrap());
        } finally {
            delete(directory);
        }
    }

    private static void exchange(String bootstrap) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        Map<String, Object> writing =
                Map.of("bootstrap.servers", bootstrap, "transactional.id", TOPIC, "compression.type", "lz4");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
            producer.commitTransaction();
        }
        Map<String, Object> reading =
                Map.of("bootstrap.servers", bootstrap, "group.id", TOPIC, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (consumer.poll(Duration.ofMillis(100)).isEmpty() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            consumer.commitSync();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
