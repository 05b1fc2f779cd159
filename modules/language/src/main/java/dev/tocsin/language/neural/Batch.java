package dev.tocsin.language.neural;

import java.util.Arrays;
import java.util.List;

/**
 * Rows as the encoder's inputs: first the text, then four markers a pair, all padded to one length. A marker stands
 * where its party does, sees the text and the other markers of its pair, and is seen by no one else: levitated
 * markers, Ye et al., <i>Packed Levitated Marker for Entity and Relation Extraction</i> (2022).
 */
final class Batch {
    /** Where a pair is read: the opening input, the first pieces of source and target, and the four markers. */
    static final int PLACES = 7;

    private static final int MARKERS = 4;
    private static final int TEXT = 0;
    private static final int PADDING = -1;

    final int rows;
    final int pairs;
    final int length;
    final long[] ids;
    final long[] markers;
    final long[] shapes;
    final long[] positions;
    final long[] pairIds;
    final long[] pairAt;
    final long[] pairRow;
    private final int text;

    private Batch(int rows, int pairs, int text, int mostPairs) {
        this.rows = rows;
        this.pairs = pairs;
        this.text = text;
        length = text + MARKERS * mostPairs;
        ids = new long[rows * length];
        markers = new long[rows * length];
        shapes = new long[rows * length];
        positions = new long[rows * length];
        pairIds = new long[rows * length];
        pairAt = new long[pairs * PLACES];
        pairRow = new long[pairs];
    }

    static Batch of(List<Row> rows) {
        int text = 0;
        int pairs = 0;
        int mostPairs = 0;
        for (Row row : rows) {
            text = Math.max(text, row.textLength());
            pairs += row.pairs().size();
            mostPairs = Math.max(mostPairs, row.pairs().size());
        }
        Batch batch = new Batch(rows.size(), pairs, text, mostPairs);
        int pair = 0;
        for (int number = 0; number < rows.size(); number++) {
            batch.write(number, rows.get(number), pair);
            pair += rows.get(number).pairs().size();
        }
        return batch;
    }

    private void write(int number, Row row, int firstPair) {
        int base = number * length;
        int end = row.textLength() - 1;
        Arrays.fill(pairIds, base, base + length, PADDING);
        Arrays.fill(pairIds, base, base + end + 1, TEXT);
        ids[base] = WordPiece.START;
        ids[base + end] = WordPiece.END;
        for (int i = 0; i <= end; i++) {
            positions[base + i] = i;
        }
        for (int i = 1; i < end; i++) {
            Piece piece = row.pieces().get(i - 1);
            ids[base + i] = piece.id();
            shapes[base + i] = piece.shape().ordinal();
        }
        for (int k = 0; k < row.pairs().size(); k++) {
            write(base + text + MARKERS * k, k, row.pairs().get(k));
            read(base, base + text + MARKERS * k, row.pairs().get(k), (firstPair + k) * PLACES);
            pairRow[firstPair + k] = number;
        }
    }

    private void write(int at, int k, Row.Markers pair) {
        for (int i = 0; i < MARKERS; i++) {
            ids[at + i] = i + 1;
            markers[at + i] = i + 1;
            pairIds[at + i] = k + 1;
        }
        positions[at] = pair.source().first();
        positions[at + 1] = pair.source().last();
        positions[at + 2] = pair.target().first();
        positions[at + 3] = pair.target().last();
    }

    private void read(int base, int at, Row.Markers pair, int to) {
        pairAt[to] = base;
        pairAt[to + 1] = base + pair.source().first();
        pairAt[to + 2] = base + pair.target().first();
        for (int i = 0; i < MARKERS; i++) {
            pairAt[to + 3 + i] = at + i;
        }
    }
}
