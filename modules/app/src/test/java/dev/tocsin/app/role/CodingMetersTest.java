package dev.tocsin.app.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.entity.ArticleLanguage;
import dev.tocsin.language.event.EventCoder;
import dev.tocsin.model.Article;
import dev.tocsin.testkit.Samples;
import dev.tocsin.topology.Uncoded;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodingMetersTest {
    private static final Understanding UNDERSTANDING = Understanding.load();

    private static Article article(String language, String title, String text) {
        Article a = Samples.article();
        return new Article(
                a.id(),
                a.version(),
                a.source(),
                a.url(),
                a.canonical(),
                title,
                text,
                language,
                a.authors(),
                a.publisher(),
                a.agency(),
                a.published(),
                a.modified(),
                a.image(),
                a.section(),
                a.paywalled(),
                a.confidence(),
                a.capturedAt(),
                a.lane(),
                a.contentHash(),
                a.duplicateOf());
    }

    @Test
    void articlesAreCountedByLanguage() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        var counted = CodingMeters.counted(article -> List.of(), meters);
        assertThat(counted.apply(article("fr", "Titre", "La Russie"))).isEmpty();
        assertThat(counted.apply(article("fr", "Titre", "La Chine"))).isEmpty();
        assertThat(counted.apply(article("en", "Title", "Russia"))).isEmpty();
        assertThat(meters.counter("tocsin.code.articles", "language", "fr", "coded", "no")
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("tocsin.code.articles", "language", "en", "coded", "yes")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void otherLanguagesAreNotCodedAndTheReasonIsClear() {
        Article article = article("und", "中国", "俄罗斯军队袭击了乌克兰的城市，美国表示谴责。俄罗斯否认。");
        assertThat(UNDERSTANDING.code().apply(article)).isEmpty();
        assertThat(UNDERSTANDING.uncoded().apply(article))
                .contains(
                        new Uncoded(
                                "language-zh",
                                "language: zh, not coded; entities: country:RUS 2, country:CHN 1, country:UKR 1, country:USA 1"));
    }

    @Test
    void englishHasNoSuchReason() {
        assertThat(UNDERSTANDING.uncoded().apply(article("en", "Title", "Russia attacked.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "und", "fr", "zh", "ar", "sw"})
    void theCoderMeansTheSameLanguages(String language) {
        String verdict = EventCoder.load()
                .explain(article(language, "Title", "Russia attacked."))
                .verdict();
        assertThat(verdict.startsWith("not in English")).isNotEqualTo(ArticleLanguage.coded(language));
    }
}
