package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEWS = """
            Italy signed a contract with Brazil on Tuesday to deliver 24 trainer aircraft, the Italian defence ministry said.

            The two governments had negotiated for two years. "We are pleased to deepen our cooperation," a spokesman for the
            Italian defence ministry told reporters in Rome, adding that the first aircraft would arrive next summer.

            Brazil and Italy also agreed to hold a joint naval exercise off Rio de Janeiro in the autumn of next year.
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(directory.resolve("news.txt"), NEWS);
    }

    @Test
    void eventsAreOneJsonArray() throws Exception {
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt", "--published", "2031-03-12");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode events = JSON.readTree(run.out());
        assertThat(events.isArray()).isTrue();
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.path("class").asText()).isNotEmpty();
            assertThat(event.path("evidence")).isNotEmpty();
        });
    }

    @Test
    void linesAreOneObjectEach() {
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt", "--format", "lines");
        assertThat(run.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void tableNamesParties() {
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt", "--format", "table");
        assertThat(run.out()).startsWith("CLASS").contains("Italy", "Brazil");
    }

    @Test
    void explanationTellsRuleAndWords() {
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt", "--explain");
        assertThat(run.out()).contains("confidence", "  rule ", "  words ", "signed a contract");
    }

    @Test
    void pageThatIsNoArticleIsToldAndFails() throws Exception {
        Files.writeString(directory.resolve("empty.html"), "<html><body></body></html>");
        CommandLineRun run = CommandLineRun.of(directory, "code", "empty.html", "news.txt", "--format", "lines");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("empty.html", "no article");
        assertThat(run.out()).isNotEmpty();
    }

    @Test
    void singleSentenceIsCodedAsItStands() {
        CommandLineRun run = CommandLineRun.of(
                directory,
                "code",
                "--text",
                "Norway expelled two Belarusian diplomats on Monday.",
                "--published",
                "2031-03-12",
                "--format",
                "table");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("sanction", "Norway", "Belarus", "2031-03-10");
    }

    @Test
    void wordsAndPagesTogetherAreWrongUsage() {
        CommandLineRun both = CommandLineRun.of(directory, "code", "news.txt", "--text", "Norway protested.");
        assertThat(both.code()).isEqualTo(2);
        CommandLineRun neither = CommandLineRun.of(directory, "code");
        assertThat(neither.code()).isEqualTo(2);
        assertThat(neither.err()).contains("PAGE");
    }

    @Test
    void wrongDateSaysHowToWriteIt() {
        CommandLineRun run = CommandLineRun.of(directory, "code", "news.txt", "--published", "soon");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("2024-05-13");
    }

    @Test
    void privateAddressIsRefused() {
        CommandLineRun run = CommandLineRun.of(directory, "code", "http://127.0.0.1:1/story.html");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--allow-private");
    }

    @Test
    void addressIsOfOnePage() {
        CommandLineRun run =
                CommandLineRun.of(directory, "code", "news.txt", "news.txt", "--url", "https://example.org/story");
        assertThat(run.code()).isEqualTo(2);
    }
}
