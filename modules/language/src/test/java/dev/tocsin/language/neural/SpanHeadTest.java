package dev.tocsin.language.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanHeadTest {
    private static final List<String> LABELS = List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG");
    private static final SpanHead HEAD = new SpanHead(new Head("mention", LABELS, 1));

    @Test
    void readsASpanFromItsFirstLabelToItsLast() {
        assertThat(read("a B C d", "O", "B-PER", "I-PER", "O")).containsExactly("PER B C");
    }

    @Test
    void beginsAgainWhereALabelSaysSo() {
        assertThat(read("A B c", "B-PER", "B-PER", "I-ORG")).containsExactly("PER A", "PER B", "ORG c");
    }

    @Test
    void takesASpanThatLacksItsFirstLabel() {
        assertThat(read("a b c", "O", "I-ORG", "I-ORG")).containsExactly("ORG b c");
    }

    @Test
    void endsNoSpanInsideAWord() {
        List<Piece> pieces = List.of(piece(0, 2, 0, 6), piece(2, 4, 0, 6), piece(4, 6, 0, 6), piece(7, 8, 7, 8));

        assertThat(read("abcdef g", pieces, List.of("B-PER", "I-PER", "O", "O")))
                .containsExactly("PER abcdef");
        assertThat(read("abcdef g", pieces, List.of("B-PER", "O", "O", "O"))).isEmpty();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(HEAD.read(List.of(), new float[0], 0)).isEmpty();
    }

    /** One piece a word, each of one letter. */
    private static List<String> read(String text, String... labels) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            pieces.add(piece(2 * i, 2 * i + 1, 2 * i, 2 * i + 1));
        }
        return read(text, pieces, List.of(labels));
    }

    private static List<String> read(String text, List<Piece> pieces, List<String> labels) {
        float[] scores = new float[(labels.size() + 2) * LABELS.size()];
        for (int i = 0; i < labels.size(); i++) {
            scores[(i + 1) * LABELS.size() + LABELS.indexOf(labels.get(i))] = 5;
        }
        return HEAD.read(pieces, scores, 0).stream()
                .map(found -> found.kind() + " "
                        + text.substring(
                                found.span().span().start(), found.span().span().end()))
                .toList();
    }

    private static Piece piece(int start, int end, int word, int wordEnd) {
        return new Piece(1, Shape.LOWER, start, end, new Span(word, wordEnd));
    }
}
