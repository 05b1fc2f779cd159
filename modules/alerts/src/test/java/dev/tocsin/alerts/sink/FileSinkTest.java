package dev.tocsin.alerts.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Alert;
import dev.tocsin.wire.AlertJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSinkTest {
    @TempDir
    Path folder;

    @Test
    void appendsOneLineForEachAlert() throws Exception {
        try (FileSink sink = open()) {
            assertThat(deliver(sink, 1)).isEqualTo(Delivery.delivered());
            assertThat(deliver(sink, 2)).isEqualTo(Delivery.delivered());
        }
        assertThat(lines()).containsExactly(AlertJson.line(alert(1)), AlertJson.line(alert(2)));
    }

    @Test
    void writesARepeatOnlyOnce() throws Exception {
        try (FileSink sink = open()) {
            deliver(sink, 1);
            deliver(sink, 1);
        }
        try (FileSink sink = open()) {
            assertThat(deliver(sink, 1)).isEqualTo(Delivery.delivered());
            deliver(sink, 2);
        }
        assertThat(lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1000})
    void takesHalfALineAwayThatACrashLeft(int bytes) throws Exception {
        try (FileSink sink = open()) {
            deliver(sink, 1);
        }
        String torn = AlertJson.line(alert(2)).substring(0, bytes);
        Files.writeString(file(), torn, StandardOpenOption.APPEND);
        try (FileSink sink = open()) {
            deliver(sink, 2);
        }
        assertThat(lines()).containsExactly(AlertJson.line(alert(1)), AlertJson.line(alert(2)));
    }

    @Test
    void takesAFileAwayThatIsOnlyHalfALine() throws Exception {
        Files.writeString(file(), "{\"id\":\"" + "x".repeat(20_000));
        try (FileSink sink = open()) {
            deliver(sink, 1);
        }
        assertThat(lines()).hasSize(1);
    }

    @Test
    void keepsLinesThatOthersWrote() throws Exception {
        Files.writeString(file(), "not JSON\n[1]\n\n{\"other\":1}\n");
        try (FileSink sink = open()) {
            deliver(sink, 1);
        }
        assertThat(lines()).hasSize(5).startsWith("not JSON");
    }

    @Test
    void refusesASecondSinkOnTheFile() {
        try (FileSink sink = open()) {
            assertThat(deliver(sink, 1)).isEqualTo(Delivery.delivered());
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is open in another sink");
        }
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> new FileSink().open(Map.of())).hasMessage("'path' is missing");
        assertThatThrownBy(() -> new FileSink().open(Map.of("path", "x", "fsinc", "no")))
                .hasMessage("'fsinc' is not known; did you mean 'fsync'?");
        assertThatThrownBy(() -> new FileSink().open(Map.of("path", folder.toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("can't be written");
    }

    private FileSink open() {
        FileSink sink = new FileSink();
        try {
            sink.open(Map.of("path", file().toString(), "fsync", "yes"));
        } catch (IllegalArgumentException e) {
            sink.close();
            throw e;
        }
        return sink;
    }

    private static Delivery deliver(FileSink sink, int number) {
        return sink.deliver(alert(number), AlertJson.line(alert(number)));
    }

    private static Alert alert(int number) {
        return TestAlerts.numbered(number);
    }

    private Path file() {
        return folder.resolve("alerts.jsonl");
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(file());
    }
}
