package dev.tocsin.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> split(String document) {
        return Sentences.split(document, 0).stream()
                .map(s -> s.textIn(document))
                .toList();
    }

    @Test
    void keepsTitlesBeforeNames() {
        assertThat(split("Gen. Mark Smith met Lt. Col. A. B. Jones in the U.S. on Feb. 5. He left."))
                .containsExactly("Gen. Mark Smith met Lt. Col. A. B. Jones in the U.S. on Feb. 5.", "He left.");
    }

    @Test
    void endsAfterAnAbbreviationBeforeAStarter() {
        assertThat(split("They flew to the U.S. The talks failed."))
                .containsExactly("They flew to the U.S.", "The talks failed.");
    }

    @Test
    void keepsClosingQuotationMarks() {
        assertThat(split("\u201cWe agreed.\u201d He nodded. \u201cStop!\u201d he said. (It was late.) Then rain."))
                .containsExactly(
                        "\u201cWe agreed.\u201d",
                        "He nodded.",
                        "\u201cStop!\u201d he said.",
                        "(It was late.)",
                        "Then rain.");
    }

    @Test
    void neverJoinsParagraphs() {
        assertThat(split("A headline without an end\n\nThe first line.\nThe second line"))
                .containsExactly("A headline without an end", "The first line.", "The second line");
    }

    @Test
    void joinsLinesOfAFixedWidth() {
        String wrapped = "The ministers of the two countries met on Friday in the city of\n"
                + "Hanoi and spoke about the plans that their deputies had worked out\nin March.";
        assertThat(split(wrapped)).hasSize(1);
    }

    @Test
    void cutsEndlessText() {
        String endless = "word ".repeat(1_000);
        assertThat(Sentences.split(endless, 0))
                .allMatch(s -> s.end() - s.start() <= Sentences.MAX_CHARS)
                .hasSize(5);
    }

    @Test
    void marksTheTitle() {
        String document = "Treaty signed\n\nThe treaty was signed.";
        List<Sentence> sentences = Sentences.split(document, "Treaty signed".length());
        assertThat(sentences).extracting(Sentence::title).containsExactly(true, false);
    }

    @Test
    void survivesAnyCharacters() {
        for (String odd : List.of(
                "",
                " ",
                "\u0000\u0007",
                "\uD83D\uDE00\uD83D\uDE00 ok.",
                "\uD83D",
                "\u0645\u0631\u062D\u0628\u0627. \u0643\u064A\u0641",
                "...",
                "\".",
                "a\u200bb",
                "\n\n\n\n")) {
            assertThat(Sentences.split(odd, odd.length())).allMatch(s -> s.end() <= odd.length());
            assertThat(Sentences.split(odd, 0)).allMatch(s -> s.end() <= odd.length());
        }
    }
}
