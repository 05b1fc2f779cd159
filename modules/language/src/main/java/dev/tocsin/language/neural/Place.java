package dev.tocsin.language.neural;

import java.util.List;
import java.util.Optional;

/** Where a party stands among the encoder's inputs, counted with the opening one; there itself for nobody. */
record Place(int first, int last) {
    private static final Place NOWHERE = new Place(0, 0);

    /** The pieces that a span touches. What was cut off, or has no pieces, is nowhere. */
    static Place of(List<Piece> pieces, Optional<Span> span) {
        int first = 0;
        int last = 0;
        if (span.isEmpty()) {
            return NOWHERE;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.start() < span.get().end() && piece.end() > span.get().start()) {
                first = first == 0 ? i + 1 : first;
                last = i + 1;
            }
        }
        return first == 0 ? NOWHERE : new Place(first, last);
    }
}
