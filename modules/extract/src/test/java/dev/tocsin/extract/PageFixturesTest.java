package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.PageDate;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under {@code pages} is a case: a page, and what must be read from it. */
class PageFixturesTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PageFixturesTest.class.getResource("/pages"))
                .toURI());
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsThePageAsExpected(Path folder) throws IOException {
        JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
        URI url = URI.create(expected.path("url").asText());
        Extraction extraction =
                READER.read(Captures.of(url, "text/html", Files.readAllBytes(folder.resolve("page.html"))));
        if (expected.has("rejected")) {
            assertThat(extraction).isInstanceOf(Extraction.Rejected.class);
            assertThat(((Extraction.Rejected) extraction).reason())
                    .hasToString(expected.path("rejected").asText());
            return;
        }
        assertThat(extraction).isInstanceOf(Extraction.Read.class);
        Article article = ((Extraction.Read) extraction).article();
        checkText(article, expected);
        checkFields(article, expected);
    }

    private static void checkText(Article article, JsonNode expected) {
        List<String> paragraphs = List.of(article.text().split("\n\n"));
        if (expected.has("first")) {
            assertThat(paragraphs.get(0)).isEqualTo(expected.path("first").asText());
        }
        if (expected.has("last")) {
            assertThat(paragraphs.get(paragraphs.size() - 1))
                    .isEqualTo(expected.path("last").asText());
        }
        if (expected.has("paragraphs")) {
            assertThat(paragraphs).hasSize(expected.path("paragraphs").asInt());
        }
        for (String present : strings(expected.path("present"))) {
            assertThat(article.text()).contains(present);
        }
        for (String absent : strings(expected.path("absent"))) {
            assertThat(article.text()).doesNotContain(absent);
        }
    }

    private static void checkFields(Article article, JsonNode expected) {
        check(expected, "title", article.title());
        check(expected, "language", article.language());
        check(expected, "publisher", article.publisher());
        check(expected, "canonical", article.canonical().toString());
        check(expected, "section", article.section().orElse("none"));
        check(expected, "agency", article.agency().orElse("none"));
        check(expected, "image", article.image().map(URI::toString).orElse("none"));
        Optional<PageDate> published = article.published();
        check(expected, "published", published.map(d -> d.value().toString()).orElse("none"));
        check(
                expected,
                "precision",
                published.map(d -> d.precision().toString()).orElse("none"));
        check(expected, "origin", published.map(d -> d.origin().toString()).orElse("none"));
        check(
                expected,
                "modified",
                article.modified().map(d -> d.value().toString()).orElse("none"));
        if (expected.has("authors")) {
            assertThat(article.authors()).containsExactly(strings(expected.path("authors")));
        }
    }

    private static void check(JsonNode expected, String field, String actual) {
        if (expected.has(field)) {
            assertThat(actual).as(field).isEqualTo(expected.path(field).asText());
        }
    }

    private static String[] strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(one -> strings.add(one.asText()));
        return strings.toArray(String[]::new);
    }
}
