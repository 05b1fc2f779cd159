package dev.tocsin.app.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintTest {
    @Test
    void tableAlignsColumnsByWhatTheyTakeOnScreen() {
        Table table = Table.of("NAME", ">COUNT").row("東京", "7").row("Oslo", "12");
        assertThat(table.lines()).containsExactly("NAME  COUNT", "東京      7", "Oslo     12");
    }

    @Test
    void tableKeepsEachRowOnOneLine() {
        assertThat(Table.of("A", "B").row("two\nlines", "x").lines().get(1)).isEqualTo("two lines  x");
        assertThat(Table.of("A").row("a".repeat(500)).lines().get(1))
                .hasSizeLessThan(100)
                .endsWith("…");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.45S, 450 ms",
        "PT3.2S, 3.2 s",
        "PT2M5S, 2 min 5 s",
        "PT3H10M, 3 h 10 min",
        "P90D, 90 d",
        "-PT2M, -2 min"
    })
    void durationsShowTheirTwoLargestUnits(Duration duration, String shown) {
        assertThat(Amounts.duration(duration)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1 B", "1536|1.5 KiB", "12582912|12 MiB", "3221225472|3.0 GiB"})
    void bytesShowTheirUnit(long bytes, String shown) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(shown);
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(Amounts.count(1, "article")).isEqualTo("1 article");
        assertThat(Amounts.count(12345, "article")).isEqualTo("12,345 articles");
    }

    @Test
    void aReaderWhoLeavesEndsTheWriter() {
        PrintStream out = new PrintStream(new UnreadOutput(new LeftPipe()), true, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> out.println("more")).isInstanceOf(OutputClosed.class);
    }

    private static final class LeftPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
        }
    }
}
