package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with as many of its pairs as are read at once.
 *
 * @param question which question it is of
 * @param pairs their places: source and target
 */
record Row(int question, List<Piece> pieces, List<Markers> pairs) {
    static final int MOST_PAIRS = 16;

    /** The markers of one pair share the places of its parties. */
    record Markers(Place source, Place target) {}

    /** The rows of a question: one, or more where it has many pairs. */
    static List<Row> of(int number, Question question, List<Piece> pieces) {
        List<Markers> markers = question.pairs().stream()
                .map(pair -> new Markers(Place.of(pieces, pair.source()), Place.of(pieces, pair.target())))
                .toList();
        List<Row> rows = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(markers.size(), from + MOST_PAIRS);
            rows.add(new Row(number, pieces, markers.subList(from, to)));
            from = to;
        } while (from < markers.size());
        return rows;
    }

    /** How many inputs the sentence takes: its pieces and one at either end. */
    int textLength() {
        return pieces.size() + 2;
    }
}
