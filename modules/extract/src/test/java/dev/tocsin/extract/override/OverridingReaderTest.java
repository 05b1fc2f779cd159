package dev.tocsin.extract.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.extract.ArticleReader;
import dev.tocsin.extract.PageReading;
import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridingReaderTest {
    private static final ArticleReader READER = new ArticleReader();

    @TempDir
    Path folder;

    @Test
    void readsWhatTheOverrideSays() throws IOException {
        OverridingReader reader = new OverridingReader(READER, bundled());

        for (String url : new String[] {"https://www.harbour.example/a", "https://live.harbour-news.example/a"}) {
            Article article = ((Extraction.Read) reader.read(capture(url))).article();

            assertThat(article.title()).isEqualTo("Two minesweepers leave Havn for the northern strait");
            assertThat(article.text().split("\n\n"))
                    .containsExactly(
                            "Two minesweepers of the Norland navy left Havn on Monday for the northern strait.",
                            "They will search the sea bed for a week, the ministry said.",
                            "The Falk, built in 1998",
                            "The Sund, built in 2003",
                            "Estmark has been told of the search.",
                            "Its ships will stay away.");
            assertThat(article.authors()).containsExactly("Ida Storm", "Per Lund");
            assertThat(article.published().orElseThrow().instant()).isEqualTo(Instant.parse("2024-03-05T07:30:00Z"));
            assertThat(article.language()).isEqualTo("en");
            assertThat(article.confidence()).isGreaterThan(0.9);
            assertThat(article.contentHash()).isNotEqualTo(contentHash(url));
        }
    }

    @Test
    void readsAsEverWhatNoOverrideIsFor() throws IOException {
        RawArticle other = capture("https://harbour.example.org/a");
        assertThat(new OverridingReader(READER, bundled()).read(other)).isEqualTo(READER.read(other));
    }

    @Test
    void readsAsEverWhereTheTemplateHasChanged() throws IOException {
        RawArticle raw = capture("https://harbour.example/a");
        String changed = new String(raw.body(), StandardCharsets.UTF_8)
                .replace("col-b", "c2")
                .replace("continued", "more");
        RawArticle now = withBody(raw, changed);
        PageReading reading = new OverridingReader(READER, bundled()).explain(now);
        assertThat(reading).isEqualTo(READER.explain(now));
    }

    @Test
    void rejectsPagesWithoutMarkupAsEver() throws IOException {
        RawArticle empty = withBody(capture("https://harbour.example/a"), "");
        assertThat(new OverridingReader(READER, bundled()).read(empty)).isEqualTo(READER.read(empty));
    }

    @Test
    void tellsFileAndLineOfAllThatIsWrong() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "host: example.org\ntitle: 'h1['\ntexts: p\n");
        Path two = Files.writeString(folder.resolve("two.yaml"), "title: h1\n");
        Path three = Files.writeString(folder.resolve("three.yaml"), "host: a b\ntext:\n  exclude: p\n");
        Path four = Files.writeString(folder.resolve("zero.yaml"), "host: [\n");
        Files.writeString(folder.resolve("notes.txt"), "no override");

        assertThatThrownBy(() -> PageOverrides.read(folder))
                .isInstanceOf(InvalidOverride.class)
                .hasMessageContainingAll(
                        one + ":2: 'h1[' is no CSS selector",
                        one + ":3: 'texts' is not known",
                        two + ":1: 'host' is missing",
                        three + ":1: 'a b' is no host",
                        three + ":3: 'text' needs selectors",
                        four + ":")
                .hasMessageContaining("not YAML");
        assertThatThrownBy(() -> PageOverrides.read(folder.resolve("missing"))).isInstanceOf(InvalidOverride.class);
    }

    private static String contentHash(String url) throws IOException {
        return READER.read(capture(url)) instanceof Extraction.Read read
                ? read.article().contentHash()
                : "";
    }

    private PageOverrides bundled() throws IOException {
        Files.writeString(folder.resolve("harbour.example.yaml"), resource("harbour.example.yaml"));
        return PageOverrides.read(folder);
    }

    private static RawArticle capture(String url) throws IOException {
        URI at = URI.create(url);
        return new RawArticle(
                ArticleIds.of(at),
                "harbour",
                at,
                Instant.parse("2024-03-06T00:00:00Z"),
                200,
                "text/html; charset=utf-8",
                resource("page.html").getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Lane.LIVE);
    }

    private static RawArticle withBody(RawArticle raw, String body) {
        return new RawArticle(
                raw.id(),
                raw.source(),
                raw.url(),
                raw.capturedAt(),
                raw.status(),
                raw.contentType(),
                body.getBytes(StandardCharsets.UTF_8),
                raw.item(),
                raw.lane());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = OverridingReaderTest.class.getResourceAsStream("/overrides/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
