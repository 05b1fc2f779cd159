package dev.tocsin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleArticlesTest {
    private final SampleLibrary library = SampleLibrary.load();

    @Test
    void everyFileIsListedByExactlyOneOutlet() throws IOException, URISyntaxException {
        Path root = Path.of(
                Objects.requireNonNull(SampleSite.class.getResource("articles")).toURI());
        List<String> listed = published()
                .flatMap(article -> article.editions().stream()
                        .map(edition -> edition.outlet() + "/" + edition.slug() + number(article, edition) + ".md"))
                .toList();

        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static String number(Outlet.Published article, SampleArticle edition) {
        int index = article.editions().indexOf(edition);
        return index == 0 ? "" : "." + (index + 1);
    }

    @Test
    void thereAreEnoughArticlesOfEnoughOutlets() {
        assertThat(library.outlets()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(published()).hasSizeGreaterThanOrEqualTo(66);
    }

    @Test
    void articlesHaveTheLengthOfNews() {
        assertThat(published().map(Outlet.Published::last).filter(article -> !stub(article)))
                .allSatisfy(article -> assertThat(article.document().split("\\s+"))
                        .as(article.slug())
                        .hasSizeBetween(120, 300));
    }

    private static boolean stub(SampleArticle article) {
        return article.cut() || article.slug().equals("short-note");
    }

    @Test
    void publicationDatesSpanTheYears() {
        assertThat(published()
                        .flatMap(article -> article.first().published().stream())
                        .map(time -> time.getYear())
                        .filter(year -> year < SampleSite.FUTURE))
                .contains(2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026)
                .allMatch(year -> year >= 2014 && year <= 2026);
        assertThat(published().filter(article -> article.first().published().isEmpty()))
                .hasSize(1);
    }

    @Test
    void everyOutletCanWriteItsArticles() {
        for (Outlet outlet : library.outlets()) {
            Charset charset = outlet.charset();
            assertThat(outlet.articles())
                    .allMatch(article ->
                            charset.newEncoder().canEncode(article.first().document()));
        }
    }

    @Test
    void slugsAreUniqueAndFitForAddresses() {
        assertThat(published().flatMap(article -> article.first().keys().stream()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z-]+/[a-z0-9-]+"));
    }

    private Stream<Outlet.Published> published() {
        return library.outlets().stream().flatMap(outlet -> outlet.articles().stream());
    }
}
