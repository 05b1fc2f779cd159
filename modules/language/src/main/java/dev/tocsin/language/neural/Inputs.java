package dev.tocsin.language.neural;

import java.util.Arrays;
import java.util.List;

/**
 * What one run of the encoder takes: rows of one length, each a sentence or a pair of parties in one. Four markers stand
 * for a pair. A marker stands where its party does, sees the text and the other markers of its pair, and is seen by no
 * one else: levitated markers, Ye et al., <i>Packed Levitated Marker for Entity and Relation Extraction</i> (2022).
 *
 * @param before how many inputs of each row an earlier run has read, which these see as their text
 * @param pairIds 0 for text, 1 for markers, -1 for what only fills a row
 * @param pastRows of each row: which row of the earlier run it goes on with
 * @param pastIds as {@code pairIds}, of what the earlier run has read
 * @param pairAt where each pair is read, counted from the first input of the earlier run: the opening input, the first
 *     pieces of source and target, and the four markers
 */
record Inputs(
        int rows,
        int length,
        int before,
        int pairs,
        long[] ids,
        long[] markers,
        long[] shapes,
        long[] positions,
        long[] pairIds,
        long[] pastRows,
        long[] pastIds,
        long[] pairAt,
        long[] pairRow) {
    /** How often a pair is read. */
    static final int PLACES = 7;

    private static final int MARKERS = 4;
    /** Sentences are filled up to a multiple of this, so that many can be read at a time. */
    private static final int STEP = 8;

    private static final int FILLING = -1;

    /** The markers of one pair share the places of its parties. */
    record Pairing(Place source, Place target) {}

    /**
     * A pair of a sentence that was read.
     *
     * @param row of the run that read it
     */
    record Asked(int row, List<Piece> pieces, Pairing pair) {}

    private Inputs(int rows, int length, int before, int pairs) {
        this(
                rows,
                length,
                before,
                pairs,
                new long[rows * length],
                new long[rows * length],
                new long[rows * length],
                new long[rows * length],
                new long[rows * length],
                new long[rows],
                new long[rows * before],
                new long[pairs * PLACES],
                new long[pairs]);
    }

    /** How many inputs a sentence takes: its pieces, one at either end, and what fills it up. */
    static int of(List<Piece> pieces) {
        return (pieces.size() + 2 + STEP - 1) / STEP * STEP;
    }

    /** @param sentences all of which take as many inputs */
    static Inputs texts(List<List<Piece>> sentences) {
        Inputs inputs = new Inputs(sentences.size(), of(sentences.get(0)), 0, 0);
        for (int row = 0; row < sentences.size(); row++) {
            inputs.write(row, sentences.get(row));
        }
        return inputs;
    }

    /** @param asked of sentences that one run has read */
    static Inputs pairs(List<Asked> asked) {
        Inputs inputs = new Inputs(asked.size(), MARKERS, of(asked.get(0).pieces()), asked.size());
        for (int row = 0; row < asked.size(); row++) {
            inputs.write(row, asked.get(row));
        }
        return inputs;
    }

    private void write(int row, List<Piece> pieces) {
        int at = row * length;
        int end = pieces.size() + 1;
        ids[at] = WordPiece.START;
        ids[at + end] = WordPiece.END;
        for (int i = 0; i <= end; i++) {
            positions[at + i] = i;
        }
        for (int i = 1; i < end; i++) {
            Piece piece = pieces.get(i - 1);
            ids[at + i] = piece.id();
            shapes[at + i] = piece.shape().ordinal();
        }
        Arrays.fill(pairIds, at + end + 1, at + length, FILLING);
    }

    private void write(int row, Asked asked) {
        Pairing pair = asked.pair();
        int[] places = {
            pair.source().first(),
            pair.source().last(),
            pair.target().first(),
            pair.target().last()
        };
        pairRow[row] = row;
        pastRows[row] = asked.row();
        Arrays.fill(pastIds, row * before + asked.pieces().size() + 2, (row + 1) * before, FILLING);
        pairAt[row * PLACES + 1] = places[0];
        pairAt[row * PLACES + 2] = places[2];
        for (int i = 0; i < MARKERS; i++) {
            int at = row * MARKERS + i;
            ids[at] = i + 1;
            markers[at] = i + 1;
            pairIds[at] = 1;
            positions[at] = places[i];
            pairAt[row * PLACES + 3 + i] = before + i;
        }
    }
}
