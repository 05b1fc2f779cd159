package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/urls/normalise.csv", useHeadersInDisplayName = true)
    void spellsOneAddressOneWay(String written, String normalised) {
        assertThat(CanonicalUrl.normalise(URI.create(written))).hasToString(normalised);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/urls/normalise.csv", useHeadersInDisplayName = true)
    void normalisingTwiceIsNormalisingOnce(String written, String normalised) {
        URI once = CanonicalUrl.normalise(URI.create(written));
        assertThat(CanonicalUrl.normalise(once)).isEqualTo(once);
    }

    @Test
    void escapesLettersOfOtherScripts() {
        assertThat(CanonicalUrl.normalise(URI.create("https://example.com/müll?q=ß")))
                .hasToString("https://example.com/m%C3%BCll?q=%C3%9F");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a b, https://example.com/a%20b",
        "https://example.com/a|b?c[]=1, https://example.com/a%7Cb?c%5B%5D=1",
        "/a/b, /a/b"
    })
    void readsAddressesAsPagesWriteThem(String written, String read) {
        assertThat(CanonicalUrl.parse(written).orElseThrow()).hasToString(read);
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(CanonicalUrl.parse("")).isEmpty();
        assertThat(CanonicalUrl.parse("http://")).isEmpty();
    }

    @Test
    void sameArticleHasOneIdWhereverTheReaderCameFrom() {
        assertThat(ArticleIds.of(URI.create("https://Example.com/a?utm_source=x#top")))
                .isEqualTo(ArticleIds.of(URI.create("https://example.com/a")))
                .hasSize(32);
    }
}
