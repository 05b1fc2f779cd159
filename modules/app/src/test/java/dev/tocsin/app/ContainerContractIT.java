package dev.tocsin.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The contract on a broker of Apache's image; skipped where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerContractIT extends PipelineContract {
    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

    @TempDir
    static Path data;

    private static TestHouse house;
    private static String console;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.at(data, KAFKA.getBootstrapServers());
        console = house.session().startConsole();
        publishOnce(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Override
    TestHouse house() {
        return house;
    }

    @Override
    String console() {
        return console;
    }
}
