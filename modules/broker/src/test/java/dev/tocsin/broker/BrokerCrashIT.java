package dev.tocsin.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.TopicSetup.Wanted;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerCrashIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @Test
    void losesAndDoublesNothingWhenKilledInMidWrite() throws Exception {
        try (BrokerProcesses brokers = BrokerProcesses.start(data, 1)) {
            create(brokers, (short) 1);
            try (Writer plain = Writer.plain(brokers.bootstrap(), "plain");
                    Writer transactional = Writer.transactional(brokers.bootstrap(), "transactional")) {
                for (int kill = 1; kill <= 2; kill++) {
                    plain.awaitMore(5_000);
                    transactional.awaitMore(500);
                    brokers.kill(1);
                    brokers.restart(1);
                }
                plain.awaitMore(1);
                transactional.awaitMore(1);
                plain.stop();
                transactional.stop();
                assertAllThereOnce(brokers, plain, transactional);
            }
        }
    }

    @Test
    void goesOnWithTwoOfThreeBrokers() throws Exception {
        try (BrokerProcesses brokers = BrokerProcesses.start(data, 3)) {
            create(brokers, (short) 3);
            try (Writer plain = Writer.plain(brokers.bootstrap(), "plain");
                    Writer transactional = Writer.transactional(brokers.bootstrap(), "transactional")) {
                plain.awaitMore(2_000);
                transactional.awaitMore(200);
                brokers.kill(1);
                plain.awaitMore(5_000);
                transactional.awaitMore(500);
                brokers.restart(1);
                plain.stop();
                transactional.stop();
                assertAllThereOnce(brokers, plain, transactional);
            }
        }
    }

    @Test
    void tellsWhenItsDirectoryIsLostAndCanStillBeClosed() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.in(data, 0), told::complete);
                Admin admin = Clients.admin(broker.bootstrap())) {
            delete(data.resolve("log"));
            Files.createFile(data.resolve("log"));
            admin.createTopics(List.of(new NewTopic("late", 1, (short) 1)));
            assertThat(told.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).contains("is gone");
            assertThat(broker.health().state()).isEqualTo(BrokerHealth.State.FAILED);
        }
    }

    private static void create(BrokerProcesses brokers, short replication) {
        try (Admin admin = Clients.admin(brokers.bootstrap())) {
            TopicSetup.ensure(
                    admin,
                    List.of(
                            new Wanted("plain", 2, replication, Map.of()),
                            new Wanted("transactional", 2, replication, Map.of())),
                    LIMIT);
        }
    }

    private static void assertAllThereOnce(BrokerProcesses brokers, Writer plain, Writer transactional) {
        assertThat(plain.failures()).isEmpty();
        assertThat(transactional.failures()).isEmpty();
        assertThat(sorted(Clients.readAll(brokers.bootstrap(), "plain"))).isEqualTo(sorted(plain.acknowledged()));
        assertThat(sorted(Clients.readAll(brokers.bootstrap(), "transactional")))
                .isEqualTo(sorted(transactional.acknowledged()));
    }

    /** Compared as sorted lists: AssertJ's own comparison of collections takes the square of their size. */
    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
