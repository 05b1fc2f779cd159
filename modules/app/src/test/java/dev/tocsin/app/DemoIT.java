package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tocsin demo} as a user runs it, from its first start to its second. */
class DemoIT {
    private static final Duration ORDERLY_END = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void everyPageEndsAsExpectedAndTheLedgerBalances() {
        try (ChildProcess demo = demo("--once", "--format", "json")) {
            demo.awaitExit(ChildProcess.LIMIT);
            List<String> err = demo.err();
            assertThat(err.stream().filter(line -> line.startsWith("WRONG END")))
                    .isEmpty();
            assertThat(err.stream().filter(line -> line.contains("does not balance")))
                    .isEmpty();
            String total = err.stream()
                    .filter(line -> line.startsWith("total "))
                    .findFirst()
                    .orElseThrow();
            assertThat(total).contains(" yes ");
            assertThat(f1(err)).isGreaterThan(0.5);
            assertThat(demo.out()).hasSizeGreaterThan(100).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        }
    }

    @Test
    void signalEndsItInOrderAndTheNextStartFindsItsData() throws Exception {
        long told;
        try (ChildProcess demo = demo()) {
            demo.awaitOut(" ");
            Duration asked = demo.age();
            demo.terminate();
            assertEndsSoon(demo, asked);
            told = demo.out().stream()
                    .filter(line -> !line.startsWith("RETRACTED"))
                    .count();
        }
        assertThat(told).isPositive();
        try (ChildProcess demo = demo()) {
            assertThat(kept(demo.awaitErr("events kept from earlier starts"))).isGreaterThanOrEqualTo(told);
            Duration asked = demo.age();
            demo.interrupt();
            assertEndsSoon(demo, asked);
            assertThat(demo.err()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    @Test
    void readerThatLeavesEndsItQuietly() {
        List<String> command = ChildProcess.command(
                Main.class, "demo", "--once", "--data", "piped", "--set", "broker.port=0", "--set", "console.port=0");
        String line = String.join(" ", command) + " | head -n 1; exit ${PIPESTATUS[0]}";
        try (ChildProcess shell = ChildProcess.start(directory, List.of("bash", "-c", line))) {
            assertThat(shell.awaitExit(ChildProcess.LIMIT)).as(shell.tail()).isZero();
            assertThat(shell.out()).hasSize(1);
            assertThat(shell.err()).as(shell.tail()).noneMatch(l -> l.contains("Exception") || l.startsWith("\tat "));
        }
    }

    private static void assertEndsSoon(ChildProcess demo, Duration asked) {
        assertThat(demo.awaitExit(ChildProcess.LIMIT)).as(demo.tail()).isZero();
        assertThat(demo.age().minus(asked)).as(demo.tail()).isLessThan(ORDERLY_END);
    }

    private ChildProcess demo(String... more) {
        String[] arguments = new String[7 + more.length];
        List<String> usual = List.of("demo", "--data", "demo", "--set", "broker.port=0", "--set", "console.port=0");
        usual.toArray(arguments);
        System.arraycopy(more, 0, arguments, usual.size(), more.length);
        return ChildProcess.tocsin(directory, arguments);
    }

    private static long kept(String line) {
        return Long.parseLong(line.replaceFirst(".*, (\\d+) events kept from earlier starts", "$1"));
    }

    private static double f1(List<String> err) {
        return err.stream()
                .filter(line -> line.contains("; F1 "))
                .map(line -> Double.parseDouble(line.replaceFirst(".*; F1 ", "")))
                .findFirst()
                .orElseThrow();
    }
}
