package dev.tocsin.language.neural;

import java.util.List;

/**
 * What one run of the encoder takes: a sentence, pairs in it, or both. Four markers stand for a pair. A marker stands
 * where its party does, sees the text and the other markers of its pair, and is seen by no one else: levitated markers,
 * Ye et al., <i>Packed Levitated Marker for Entity and Relation Extraction</i> (2022).
 *
 * @param before how many inputs an earlier run has read, which these see as their text
 * @param pairAt where each pair is read, counted from the first input of the earlier run: the opening input, the first
 *     pieces of source and target, and the four markers
 */
record Inputs(
        int before,
        int pairs,
        long[] ids,
        long[] markers,
        long[] shapes,
        long[] positions,
        long[] pairIds,
        long[] pairAt) {
    /** How often a pair is read. */
    static final int PLACES = 7;

    private static final int MARKERS = 4;

    /** The markers of one pair share the places of its parties. */
    record Pairing(Place source, Place target) {}

    private Inputs(int before, int text, int pairs) {
        this(
                before,
                pairs,
                new long[text + MARKERS * pairs],
                new long[text + MARKERS * pairs],
                new long[text + MARKERS * pairs],
                new long[text + MARKERS * pairs],
                new long[text + MARKERS * pairs],
                new long[pairs * PLACES]);
    }

    /** How many inputs a sentence takes: its pieces and one at either end. */
    static int of(List<Piece> pieces) {
        return pieces.size() + 2;
    }

    /** A sentence and the first of its pairs. */
    static Inputs of(List<Piece> pieces, List<Pairing> pairs) {
        Inputs inputs = new Inputs(0, of(pieces), pairs.size());
        inputs.write(pieces);
        inputs.write(of(pieces), pairs);
        return inputs;
    }

    /** More pairs of a sentence that was read. */
    static Inputs more(List<Piece> pieces, List<Pairing> pairs) {
        Inputs inputs = new Inputs(of(pieces), 0, pairs.size());
        inputs.write(0, pairs);
        return inputs;
    }

    int length() {
        return ids.length;
    }

    private void write(List<Piece> pieces) {
        int end = of(pieces) - 1;
        ids[0] = WordPiece.START;
        ids[end] = WordPiece.END;
        for (int i = 0; i <= end; i++) {
            positions[i] = i;
        }
        for (int i = 1; i < end; i++) {
            Piece piece = pieces.get(i - 1);
            ids[i] = piece.id();
            shapes[i] = piece.shape().ordinal();
        }
    }

    private void write(int from, List<Pairing> given) {
        for (int k = 0; k < given.size(); k++) {
            Pairing pair = given.get(k);
            int at = from + MARKERS * k;
            int[] places = {
                pair.source().first(),
                pair.source().last(),
                pair.target().first(),
                pair.target().last()
            };
            pairAt[k * PLACES + 1] = places[0];
            pairAt[k * PLACES + 2] = places[2];
            for (int i = 0; i < MARKERS; i++) {
                ids[at + i] = i + 1;
                markers[at + i] = i + 1;
                pairIds[at + i] = k + 1;
                positions[at + i] = places[i];
                pairAt[k * PLACES + 3 + i] = before + at + i;
            }
        }
    }
}
