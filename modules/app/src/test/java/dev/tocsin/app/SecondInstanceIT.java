package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs on one data directory, and two on the same ports. */
class SecondInstanceIT {
    @TempDir
    Path directory;

    @Test
    void secondDemoIsRefusedOnTheSameDataAndMovesAsideOnTheSamePorts() {
        try (ChildProcess first = ChildProcess.tocsin(directory, "demo", "--data", "a")) {
            String running = first.awaitErr("outlets on loopback");
            try (ChildProcess second = ChildProcess.tocsin(directory, "demo", "--data", "a")) {
                assertThat(second.awaitExit(ChildProcess.LIMIT))
                        .as(second.tail())
                        .isEqualTo(1);
                assertThat(second.err())
                        .as(second.tail())
                        .hasSize(1)
                        .first()
                        .asString()
                        .contains("in use", "process " + first.pid(), "stop that process or name another directory");
            }
            assertMovesAside(broker(running));
            assertThat(first.isAlive()).isTrue();
            first.awaitOut(" ");
            assertThat(first.err()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    private void assertMovesAside(String taken) {
        try (ChildProcess other =
                ChildProcess.tocsin(directory, "demo", "--data", "b", "--set", "broker.port=" + port(taken))) {
            String running = other.awaitErr("outlets on loopback");
            assertThat(broker(running)).isNotEqualTo(taken);
            other.awaitOut(" ");
            assertThat(other.err())
                    .as(other.tail())
                    .anyMatch(line -> line.contains("port " + port(taken) + " is taken: the broker listens on"))
                    .anyMatch(line -> line.contains("is taken: the console is at"))
                    .anyMatch(line -> line.contains("is taken: the sample site is at"));
        }
    }

    private static String broker(String running) {
        return running.replaceFirst(".*broker (\\S+),.*", "$1");
    }

    private static String port(String address) {
        return address.replaceFirst(".*:", "");
    }
}
