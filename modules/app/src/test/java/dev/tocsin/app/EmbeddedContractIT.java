package dev.tocsin.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the embedded broker. */
class EmbeddedContractIT extends PipelineContract {
    @TempDir
    static Path data;

    private static TestHouse house;
    private static String console;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.on(data);
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
