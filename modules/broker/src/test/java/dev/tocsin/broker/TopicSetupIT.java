package dev.tocsin.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.TopicSetup.Difference;
import dev.tocsin.wire.TopicSetup.Report;
import dev.tocsin.wire.TopicSetup.TopicsUnavailable;
import dev.tocsin.wire.TopicSetup.Wanted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    static Path data;

    private static EmbeddedBroker broker;
    private static Admin admin;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerSettings.in(data, 0), reason -> {});
        admin = Clients.admin(broker.bootstrap());
    }

    @AfterAll
    static void close() {
        admin.close();
        broker.close();
    }

    @Test
    void makesWhatIsMissingAndTellsWhatDiffers() {
        Wanted wanted = new Wanted("alerts", 3, (short) 1, Map.of("cleanup.policy", "compact,delete"));
        assertThat(TopicSetup.ensure(admin, List.of(wanted), LIMIT))
                .isEqualTo(new Report(List.of("alerts"), List.of()));
        assertThat(TopicSetup.ensure(admin, List.of(wanted), LIMIT)).isEqualTo(new Report(List.of(), List.of()));

        Wanted other = new Wanted("alerts", 5, (short) 1, Map.of("cleanup.policy", "delete", "no.such", "1"));
        assertThat(TopicSetup.ensure(admin, List.of(other), LIMIT).differences())
                .containsExactly(
                        new Difference("alerts", "partitions", "5", "3"),
                        new Difference("alerts", "cleanup.policy", "delete", "compact,delete"),
                        new Difference("alerts", "no.such", "1", ""));
    }

    @Test
    void losesNothingThatIsWrittenAtOnce() {
        for (int round = 0; round < 10; round++) {
            Wanted wanted = new Wanted("fresh-" + round, 8, (short) 1, Map.of());
            TopicSetup.ensure(admin, List.of(wanted), LIMIT);
            ConcurrentLinkedQueue<Exception> failures = new ConcurrentLinkedQueue<>();
            try (KafkaProducer<String, String> producer = Clients.producer(broker.bootstrap(), Map.of())) {
                for (int i = 0; i < 500; i++) {
                    ProducerRecord<String, String> record =
                            new ProducerRecord<>(wanted.name(), "key " + i, "value " + i);
                    producer.send(record, (metadata, failure) -> {
                        if (failure != null) {
                            failures.add(failure);
                        }
                    });
                }
            }
            assertThat(failures).isEmpty();
            assertThat(Clients.readAll(broker.bootstrap(), wanted.name())).hasSize(500);
        }
    }

    @Test
    void saysWhyATopicCannotBeMade() {
        assertThatThrownBy(() -> TopicSetup.ensure(admin, List.of(new Wanted("copied", 1, (short) 3, Map.of())), LIMIT))
                .isInstanceOf(TopicsUnavailable.class)
                .hasMessageContaining("copied")
                .hasMessageContaining("replication");
    }
}
