package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tocsin.model.Extraction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes, the reader answers, in bounded time and memory. */
class HostileInputTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final URI URL = URI.create("https://courier.example/a/1");
    private static final Duration BOUND = Duration.ofSeconds(30);

    static Stream<Arguments> pages() {
        String words = "The ministers signed the agreement on Tuesday in the port of Havn. ";
        return Stream.of(
                Arguments.of("100,000 nested divs", "<div>".repeat(100_000) + words.repeat(10)),
                Arguments.of("100,000 nested bylines", "<div class='author date'>x".repeat(100_000)),
                Arguments.of("100,000 nested inlines", "<b><i><span>".repeat(33_000) + words),
                Arguments.of("nested tables", "<table><tr><td>".repeat(20_000) + words),
                Arguments.of("a million attributes", "<p " + "a1=b ".repeat(1_000_000) + ">" + words),
                Arguments.of(
                        "a long class", "<div class='" + "x ".repeat(500_000) + "'>" + ("<p>" + words).repeat(2_000)),
                Arguments.of("a million paragraphs", "<p>a".repeat(1_000_000)),
                Arguments.of("one long word", "<p>" + "a".repeat(5_000_000)),
                Arguments.of("one long row", "<table><tr>" + "<td>x</td>".repeat(300_000)),
                Arguments.of(
                        "deep json", "<script type='application/ld+json'>" + "[".repeat(500_000) + "</script>" + words),
                Arguments.of(
                        "broken json",
                        ("<script type='application/ld+json'>{\"datePublished\":\"" + "\\".repeat(50_000) + "</script>")
                                .repeat(20)),
                Arguments.of("open tags", "<".repeat(2_000_000)),
                Arguments.of("open comment", "<!--".repeat(500_000)),
                Arguments.of("entities", "&#x1F600;&amp;&bogus;".repeat(300_000)),
                Arguments.of(
                        "quotation marks",
                        ("<p>" + "“one” “two</p><i hidden>x</i><nav><a href=x>go</a></nav><p>three” ".repeat(4) + words)
                                .repeat(3_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void answersInBoundedTime(String name, String page) {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        Extraction extraction =
                assertTimeoutPreemptively(BOUND, () -> READER.read(Captures.of(URL, "text/html", body)));
        assertThat(extraction).isNotNull();
    }

    @Test
    void readsNoMoreThanItsBound() {
        byte[] body = "<p>The ministers signed the agreement on Tuesday. "
                .repeat(420_000)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(body.length).isGreaterThan(ArticleReader.MAX_BODY_BYTES);
        PageReading reading =
                assertTimeoutPreemptively(BOUND, () -> READER.explain(Captures.of(URL, "text/html", body)));
        assertThat(reading.blocks()).hasSizeLessThanOrEqualTo(BlockReader.MAX_BLOCKS);
    }

    @Test
    void longPlainTextIsReadInBoundedTime() {
        byte[] body = "- Words Without An End In A Line\nwords without an end\n"
                .repeat(300_000)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(assertTimeoutPreemptively(BOUND, () -> READER.read(Captures.of(URL, "text/plain", body))))
                .isNotNull();
    }

    @Test
    void randomBytesAndBrokenEncodingsAreAnswered() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] body = new byte[random.nextInt(4_000)];
            random.nextBytes(body);
            byte[] page = ("<html><body><p>Words, words and more words in a row. ").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(page, 0, body, 0, Math.min(page.length, body.length));
            assertThat(READER.read(Captures.of(URL, i % 2 == 0 ? "text/html" : "", body)))
                    .isNotNull();
        }
    }

    @Test
    void controlCharactersDoNotReachTheText() {
        String page =
                "<p>The ministers\u0000 signed\u0007 the\u200b agree\u00adment on Tuesday in the port of Havn, after talks that had lasted for more than a week.</p>"
                        .repeat(4);
        PageReading reading = READER.explain(Captures.of(URL, "text/html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.text()).doesNotContainPattern("[\\x00-\\x08\\u200b\\u00ad]");
    }
}
