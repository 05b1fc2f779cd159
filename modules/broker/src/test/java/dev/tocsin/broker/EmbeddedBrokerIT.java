package dev.tocsin.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.TopicSetup.Wanted;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path data;

    @Test
    void keepsItsDataBetweenStarts() throws Exception {
        try (EmbeddedBroker broker = start(data)) {
            create(broker, new Wanted("articles", 2, (short) 1, Map.of()));
            try (KafkaProducer<String, String> producer = Clients.producer(broker.bootstrap(), Map.of())) {
                for (int i = 0; i < 100; i++) {
                    producer.send(new ProducerRecord<>("articles", "key " + i, "value " + i));
                }
            }
        }
        try (EmbeddedBroker broker = start(data)) {
            assertThat(Clients.readAll(broker.bootstrap(), "articles"))
                    .hasSize(100)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        Set<String> before = threads();
        EmbeddedBroker broker = start(data);
        create(broker, new Wanted("articles", 1, (short) 1, Map.of()));
        broker.close();
        broker.close();
        assertThat(broker.health().state()).isEqualTo(BrokerHealth.State.CLOSED);
        assertThat(added(before)).isEmpty();
    }

    @Test
    void refusesASecondBrokerOnItsDirectory() {
        try (EmbeddedBroker broker = start(data)) {
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(BrokerUnavailable.class)
                    .hasMessageContaining(data.getFileName().toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(broker.health().state()).isEqualTo(BrokerHealth.State.RUNNING);
        }
        start(data).close();
    }

    @Test
    void refusesASecondProcessOnItsDirectory() throws Exception {
        try (EmbeddedBroker broker = start(data)) {
            Process second = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            BrokerMain.class.getName(),
                            "data=" + data,
                            "port=0")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(said)
                    .contains(
                            "in use: " + data,
                            "process " + ProcessHandle.current().pid());
            assertThat(broker.health().state()).isEqualTo(BrokerHealth.State.RUNNING);
        }
    }

    @Test
    void takesTheNextFreePort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                EmbeddedBroker broker =
                        EmbeddedBroker.start(BrokerSettings.in(data, taken.getLocalPort()), reason -> {})) {
            assertThat(broker.requestedPort()).isEqualTo(taken.getLocalPort());
            assertThat(broker.port()).isGreaterThan(taken.getLocalPort());
            assertThat(BrokerAddress.read(data))
                    .get()
                    .extracting(BrokerAddress::bootstrap)
                    .isEqualTo(broker.bootstrap());
        }
        assertThat(BrokerAddress.read(data)).isEmpty();
    }

    @Test
    void refusesATakenPortOfAClusterNodeAndLeavesNothingRunning() throws IOException {
        Set<String> before = threads();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            BrokerNode node = BrokerNode.alone(taken.getLocalPort(), FreePort.any("127.0.0.1"));
            assertThatThrownBy(() ->
                            EmbeddedBroker.start(BrokerSettings.in(data, taken.getLocalPort()), node, reason -> {}))
                    .isInstanceOf(BrokerUnavailable.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
        assertThat(added(before)).isEmpty();
        start(data).close();
    }

    @Test
    void saysWhatToDoWhereTheDirectoryIsAFile() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        assertThatThrownBy(() -> start(file))
                .isInstanceOf(BrokerUnavailable.class)
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("broker.data");
        assertThatThrownBy(() -> start(file.resolve("below"))).isInstanceOf(BrokerUnavailable.class);
    }

    @Test
    void saysWhatToDoWhereTheDiskIsTooFull() {
        BrokerSettings greedy = BrokerSettings.in(data, 0).withMinFreeBytes(Long.MAX_VALUE);
        assertThatThrownBy(() -> EmbeddedBroker.start(greedy, reason -> {}))
                .isInstanceOf(BrokerUnavailable.class)
                .hasMessageContaining("as good as full")
                .hasMessageContaining("broker.data");
        start(data).close();
    }

    private static EmbeddedBroker start(Path data) {
        return EmbeddedBroker.start(BrokerSettings.in(data, 0), reason -> {});
    }

    private static void create(EmbeddedBroker broker, Wanted topic) {
        try (Admin admin = Clients.admin(broker.bootstrap())) {
            TopicSetup.ensure(admin, List.of(topic), Duration.ofSeconds(30));
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName() + " " + thread.getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Threads that are there and were not; the JDK's own process reaper and cleaners may come and go. */
    private static Set<String> added(Set<String> before) {
        Set<String> now = threads();
        now.removeAll(before);
        now.removeIf(name -> name.startsWith("process reaper") || name.startsWith("Common-Cleaner"));
        return now;
    }
}
