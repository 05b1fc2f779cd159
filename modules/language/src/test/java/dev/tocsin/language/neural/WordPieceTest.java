package dev.tocsin.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {
    private static final WordPiece TOKENIZER = WordPiece.load();

    @ParameterizedTest
    @MethodSource("cases")
    void cutsAsTheTrainingDoes(JsonNode given) {
        String text = given.get("text").asText();
        List<List<Integer>> expected = new ArrayList<>();
        given.get("pieces").forEach(piece -> {
            List<Integer> numbers = new ArrayList<>();
            piece.forEach(number -> numbers.add(number.asInt()));
            expected.add(numbers);
        });

        List<Piece> pieces = TOKENIZER.pieces(text, Integer.MAX_VALUE);

        assertThat(pieces)
                .extracting(p -> List.of(p.id(), p.shape().ordinal(), p.start(), p.end()))
                .isEqualTo(expected);
        assertThat(pieces).allSatisfy(p -> {
            assertThat(p.start()).isGreaterThanOrEqualTo(p.word().start()).isLessThan(p.end());
            assertThat(p.end()).isLessThanOrEqualTo(p.word().end());
        });
    }

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(WordPieceTest.class.getResourceAsStream("pieces.json"))) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(cases::add);
            return cases.stream();
        }
    }

    @Test
    void stopsAfterTheMostPieces() {
        assertThat(TOKENIZER.pieces("supercalifragilistic words follow", 3)).hasSize(3);
        assertThat(TOKENIZER.pieces("word ".repeat(1_000_000), 160)).hasSize(160);
        assertThat(TOKENIZER.pieces("w".repeat(5_000_000), 160)).hasSize(1);
        assertThat(TOKENIZER.pieces("w".repeat(5_000_000), 0)).isEmpty();
    }

    @Test
    void takesHalvesOfSurrogatePairsForUnknownWords() {
        assertThat(TOKENIZER.pieces("a \ud83d b \ude00", 160))
                .extracting(Piece::start, Piece::end)
                .containsExactly(tuple(0, 1), tuple(2, 3), tuple(4, 5), tuple(6, 7));
    }
}
