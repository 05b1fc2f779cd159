package dev.tocsin.language.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "und, 中国和俄罗斯举行演习, zh",
        "en, 日本はタイと合意した, ja",
        "und, القوات الروسية في سوريا, ar",
        "en, Россия поставила системы, ru",
        "und, รัฐบาลไทย, th",
        "uk, Україна, uk",
        "fr, La Russie, fr",
        "en, Russia sent tanks, en",
        "und, 2024, und"
    })
    void scriptTellsWhatDetectionLeavesOpen(String detected, String document, String language) {
        assertThat(ArticleLanguage.of(detected, document)).isEqualTo(language);
    }

    @Test
    void englishIsCodedAndWhatIsUndetermined() {
        assertThat(ArticleLanguage.coded("en")).isTrue();
        assertThat(ArticleLanguage.coded("und")).isTrue();
        assertThat(ArticleLanguage.coded("fr")).isFalse();
    }
}
