package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.app.TestHouse.Read;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.model.Event;
import dev.tocsin.model.Party;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of another language reads the events; skipped where its libraries are not installed. */
class PythonClientIT {
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    Path directory;

    @Test
    void readsTheSameEvents() throws Exception {
        assumeTrue(hasLibraries(), "/usr/bin/python3 has no confluent_kafka and avro");
        try (TestHouse house = TestHouse.on(directory.resolve("house"))) {
            String console = house.session().startConsole();
            house.session().startProcessing();
            house.publish(SampleCaptures.take(1).subList(0, 30));
            house.awaitSettled();
            List<Read<Event>> events = house.records(Understanding.load().classes().stream()
                    .map(house.topics()::events)
                    .toList());
            assertThat(events).isNotEmpty();
            try (ChildProcess client = ChildProcess.start(
                    directory,
                    List.of(
                            PYTHON.toString(),
                            Path.of(System.getProperty("tocsin.root"), "docker", "read_events.py")
                                    .toString(),
                            "--bootstrap",
                            house.bootstrap(),
                            "--registry",
                            console,
                            "--count",
                            Integer.toString(events.size()),
                            "--timeout",
                            "120"))) {
                assertThat(client.awaitExit(ChildProcess.LIMIT))
                        .as(client.tail())
                        .isZero();
                assertThat(client.out())
                        .containsExactlyInAnyOrderElementsOf(events.stream()
                                .map(record -> line(record.value()))
                                .toList());
            }
        }
    }

    private boolean hasLibraries() {
        if (!Files.isExecutable(PYTHON)) {
            return false;
        }
        List<String> command = List.of(PYTHON.toString(), "-c", "import confluent_kafka, avro.io, avro.schema");
        try (ChildProcess python = ChildProcess.start(directory, command)) {
            return python.awaitExit(ChildProcess.LIMIT) == 0;
        }
    }

    /** As the script prints it. */
    private static String line(Event event) {
        return event.eventClass() + ": " + names(event.actors()) + " > " + names(event.recipients()) + ": "
                + event.evidence().get(0).text().strip().replaceAll("\\s+", " ");
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty() ? "-" : parties.stream().map(Party::name).collect(Collectors.joining(" + "));
    }
}
