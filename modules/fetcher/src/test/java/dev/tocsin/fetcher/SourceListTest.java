package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.fetcher.FetchRequest.Reach;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceListTest {
    @Test
    void readsEverythingThatASourceCanSay() {
        List<Source> sources = parse("""
                sources:
                  - name: courier
                    feed: https://courier.example/rss.xml
                    language: en
                    country: GB
                    interval: 2m..1h
                    headers: {X-Key: abc}
                    private: yes
                  - {name: gazette, home: "https://gazette.example/", interval: 5m}
                  - {name: herald, sitemap: "https://herald.example/news.xml"}
                """);
        assertThat(sources)
                .containsExactly(
                        new Source(
                                "courier",
                                Source.Kind.FEED,
                                URI.create("https://courier.example/rss.xml"),
                                Map.of("X-Key", "abc"),
                                Optional.of(Duration.ofMinutes(2)),
                                Optional.of(Duration.ofHours(1)),
                                Reach.ANY,
                                Optional.of("en"),
                                Optional.of("GB")),
                        new Source(
                                "gazette",
                                Source.Kind.HOME,
                                URI.create("https://gazette.example/"),
                                Map.of(),
                                Optional.of(Duration.ofMinutes(5)),
                                Optional.of(Duration.ofMinutes(5)),
                                Reach.PUBLIC,
                                Optional.empty(),
                                Optional.empty()),
                        Source.of("herald", Source.Kind.SITEMAP, URI.create("https://herald.example/news.xml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - {name: a, feed: 'https://a.example'}/- {name: a, feed: 'https://b.example'} | 3: the name a is taken already, in line 2
                    - {name: a}                                         | 2: a source has exactly one of feed, sitemap, home
                    - {name: a, feed: 'https://a.example', home: 'https://a.example'} | 2: a source has exactly one of
                    - {feed: 'https://a.example'}                       | 2: a source needs a name
                    - {name: a, feed: 'ftp://a.example'}                | 2: "feed" is no web address
                    - name: a/  feed: https://a.example/  fed: x        | 4: unknown key "fed"
                    - {name: a, feed: 'https://a.example', interval: x} | 2: "interval" is written 5m or 2m..1h
                    - {name: a, feed: 'https://a.example', interval: 1h..2m} | 2: "interval" is written
                    - {name: a, feed: 'https://a.example', private: maybe} | 2: "private" is yes or no
                    - {name: a, feed: 'https://a.example', headers: {'a b': c}} | 2: no HTTP header
                    - text                                              | 2: a source is a group of keys
                    - {name: a, name: b}                                | 2: "name" is given twice
                    - {name: [a                                         | 3: expected
                    """)
    void namesTheLineOfEachMistake(String entries, String complaint) {
        String yaml = "sources:\n" + entries.replaceAll("/(?=[- ])", "\n") + "\n";
        assertThatThrownBy(() -> parse(yaml))
                .isInstanceOf(SourceListError.class)
                .hasMessageContaining("list.yaml:" + complaint);
    }

    @Test
    void importsSubscriptionsOfFeedReaders(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("subs.opml"), """
                <opml version="2.0"><body><outline text="World"><outline text="Courier" type="rss" xmlUrl="https://courier.example/rss"/>
                <outline title="Courier" xmlUrl="https://courier.example/sport"/></outline>
                <outline text="Again" xmlUrl="https://courier.example/rss"/></body></opml>""");
        Path list = Files.writeString(folder.resolve("list.yaml"), "sources:\n  - opml: subs.opml\n");
        assertThat(SourceList.read(list)).extracting(Source::name).containsExactly("Courier", "Courier 2");
    }

    @Test
    void saysWhichFileIsMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> SourceList.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml: no such file");
    }

    @Test
    void bundlesFeedsOfTheWorld() {
        List<Source> sources = SourceList.defaults();
        assertThat(sources).hasSizeGreaterThanOrEqualTo(45);
        assertThat(sources).allMatch(s -> s.url().getScheme().equals("https") && s.reach() == Reach.PUBLIC);
        assertThat(sources).extracting(Source::url).doesNotHaveDuplicates();
    }

    private static List<Source> parse(String yaml) {
        return SourceList.parse("list.yaml", yaml, Path.of(""));
    }
}
