package dev.tocsin.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.corpus.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteScoreTest {
    private static final String TEXT = "Ann said the bridge is closed for now. Bob said it will rain.";

    @Test
    void rightWhereWordsAndSpeakerAre() {
        List<Attribution> gold = List.of(said("the bridge is closed for now", "Ann"), said("it will rain", "Bob"));
        List<Attribution> told = List.of(said("the bridge is closed", "Ann"), said("it will rain", "Ann"));
        assertThat(QuoteScore.of(TEXT, gold, told, "")).isEqualTo(new Counts(1, 2, 2));
    }

    @Test
    void fewerThanHalfOfTheWordsAreNotIt() {
        List<Attribution> gold = List.of(said("the bridge is closed for now", "Ann"));
        assertThat(QuoteScore.of(TEXT, gold, List.of(said("for now", "Ann")), ""))
                .isEqualTo(new Counts(0, 1, 1));
    }

    @Test
    void otherKindsAreNeitherRewardedNorPunished() {
        Attribution direct = said("it will rain", "Bob");
        Attribution indirect =
                new Attribution(List.of(at("the bridge is closed for now")), List.of(at("Ann")), "indirect");
        List<Attribution> gold = List.of(indirect, new Attribution(direct.content(), direct.source(), "direct"));
        List<Attribution> told = List.of(said("the bridge is closed for now", "Ann"), said("for now", "Ann"), direct);
        assertThat(QuoteScore.of(TEXT, gold, told, "direct")).isEqualTo(new Counts(1, 1, 1));
    }

    private static Attribution said(String words, String speaker) {
        return new Attribution(List.of(at(words)), List.of(at(speaker)), "");
    }

    private static Stretch at(String words) {
        int start = TEXT.indexOf(words);
        return new Stretch(start, start + words.length());
    }
}
