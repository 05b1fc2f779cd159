package dev.tocsin.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Lane;
import dev.tocsin.model.PageDate;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static final ArticleReader READER = new ArticleReader();
    private static final URI URL = URI.create("https://courier.example/a/1");
    private static final String TEXT =
            "The defence ministers of Norland and Estmark signed an agreement on Tuesday to hold joint exercises.\n\n"
                    + "“We have waited a long time for this day,” the minister told reporters after the ceremony in the port of Havn.";

    private static Article plain(String text) {
        Extraction extraction =
                READER.read(Captures.of(URL, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)));
        return ((Extraction.Read) extraction).article();
    }

    @Test
    void versionIsProvisionalAndNothingIsADuplicateYet() {
        Article article = plain("Ships meet in the strait\n\n" + TEXT);
        assertThat(article.version()).isEqualTo(1);
        assertThat(article.duplicateOf()).isEmpty();
        assertThat(article.capturedAt()).isEqualTo(Captures.CAPTURED);
        assertThat(article.source()).isEqualTo("courier");
        assertThat(article.title()).isEqualTo("Ships meet in the strait");
    }

    @Test
    void copiesThatDifferInCaseAndBlanksHaveOneHash() {
        assertThat(plain("Ships Meet In The Strait\n\n" + TEXT).contentHash())
                .isEqualTo(plain("Ships  meet in the strait\n\n" + TEXT.replace(" signed", "   signed"))
                        .contentHash())
                .isNotEqualTo(
                        plain("Ships Meet In The Strait\n\n" + TEXT + " More.").contentHash());
    }

    @Test
    void feedDatesAPageThatDoesNotDateItself() {
        FeedItem item = new FeedItem(
                "1", URL, "", "", Optional.of(Instant.parse("2025-12-31T10:00:00Z")), Optional.empty(), List.of());
        RawArticle raw = new RawArticle(
                "id",
                "courier",
                URL,
                Captures.CAPTURED,
                200,
                "text/plain",
                TEXT.getBytes(StandardCharsets.UTF_8),
                Optional.of(item),
                Lane.LIVE);
        Article article = ((Extraction.Read) READER.read(raw)).article();
        assertThat(article.published().orElseThrow().origin()).isEqualTo(PageDate.Origin.FEED);
    }

    @Test
    void explainsWhatBecameOfEachBlock() {
        String page = "<h1>Ships meet in the strait</h1><p>" + TEXT.replace("\n\n", "</p><p>")
                + "</p><footer>All rights reserved</footer>";
        PageReading reading = READER.explain(Captures.of(URL, "text/html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.blocks()).hasSize(4);
        assertThat(reading.blocks().get(0).kept()).isFalse();
        assertThat(reading.blocks().get(1).kept()).isTrue();
        assertThat(reading.blocks().get(3).kept()).isFalse();
    }

    @Test
    void tellsTheLanguageFromTheTextOverTheMarkup() {
        String german =
                "Die Minister haben am Dienstag ein Abkommen über gemeinsame Übungen unterzeichnet, das im Frühjahr in Kraft tritt. ";
        String page = "<html lang=en><body><h1>Schiffe</h1><p>" + german.repeat(3) + "</p>";
        assertThat(READER.explain(Captures.of(URL, "text/html", page.getBytes(StandardCharsets.UTF_8)))
                        .language())
                .isEqualTo("de");
    }
}
