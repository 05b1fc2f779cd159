package dev.tocsin.language.neural;

import java.util.List;
import java.util.Optional;

/** Points at the words that tell an act: one row of scores for where they begin, one for where they end. */
record TriggerHead(double temperature) {
    static final String NAME = "trigger";
    private static final int LONGEST = 8;

    /**
     * The likeliest span of whole words.
     *
     * @param at where the scores of the pair's first row begin
     * @param length how many scores a row has; those beyond the text mean nothing
     */
    Optional<ReadSpan> read(List<Piece> pieces, float[] scores, int at, int length) {
        double[] starts = Head.probabilities(scores, at, pieces.size() + 2, temperature);
        double[] ends = Head.probabilities(scores, at + length, pieces.size() + 2, temperature);
        int first = 0;
        int last = 0;
        double most = -1;
        for (int s = 1; s <= pieces.size(); s++) {
            for (int e = s; e <= Math.min(s + LONGEST, pieces.size()); e++) {
                if (starts[s] * ends[e] > most) {
                    most = starts[s] * ends[e];
                    first = s;
                    last = e;
                }
            }
        }
        if (first == 0) {
            return Optional.empty();
        }
        int start = pieces.get(first - 1).word().start();
        int end = pieces.get(last - 1).word().end();
        return Optional.of(new ReadSpan(new Span(start, end), most));
    }
}
