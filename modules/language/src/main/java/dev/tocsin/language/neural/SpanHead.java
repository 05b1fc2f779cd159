package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads spans of words from a head whose labels are {@code O} and, for each kind, {@code B-kind} and {@code I-kind}.
 *
 * <p>Words are judged, not pieces: a word's kind is the likeliest over its pieces, so that no span ends inside a word,
 * and a span that lacks its first label is one all the same.
 */
final class SpanHead {
    /** A span of one kind. */
    record Found(String kind, ReadSpan span) {}

    private static final String OUTSIDE = "O";
    private static final String BEGIN = "B-";
    private static final String INSIDE = "I-";

    private final Head head;
    private final List<String> kinds;
    private final int[] begins;
    private final int[] insides;

    SpanHead(Head head) {
        this.head = head;
        List<String> labels = head.labels();
        kinds = labels.stream()
                .filter(label -> label.startsWith(BEGIN))
                .map(label -> label.substring(BEGIN.length()))
                .toList();
        begins = kinds.stream().mapToInt(kind -> labels.indexOf(BEGIN + kind)).toArray();
        insides = kinds.stream().mapToInt(kind -> labels.indexOf(INSIDE + kind)).toArray();
        if (labels.indexOf(OUTSIDE) != 0 || labels.size() != 1 + 2 * kinds.size()) {
            throw new IllegalArgumentException(head.name() + ": unexpected labels " + labels);
        }
    }

    String name() {
        return head.name();
    }

    /** @param row where the scores of the sentence's opening input begin, counted in inputs */
    List<Found> read(List<Piece> pieces, float[] scores, int row) {
        List<Found> found = new ArrayList<>();
        Open open = null;
        for (int i = 0; i < pieces.size(); ) {
            int next = i + 1;
            while (next < pieces.size()
                    && pieces.get(next).word().equals(pieces.get(i).word())) {
                next++;
            }
            Judged word = judged(scores, row + 1 + i, next - i);
            if (open != null && (word.kind != open.kind || word.begins)) {
                found.add(open.closed(kinds));
                open = null;
            }
            if (word.kind >= 0) {
                open = open == null ? new Open(word.kind) : open;
                open.add(pieces.get(i).word(), word.probability);
            }
            i = next;
        }
        if (open != null) {
            found.add(open.closed(kinds));
        }
        return found;
    }

    private Judged judged(float[] scores, int at, int count) {
        double[] mass = new double[kinds.size()];
        double outside = 0;
        double[] first = head.probabilities(scores, at * head.labels().size());
        for (int i = 0; i < count; i++) {
            double[] p = i == 0
                    ? first
                    : head.probabilities(scores, (at + i) * head.labels().size());
            outside += p[0] / count;
            for (int k = 0; k < mass.length; k++) {
                mass[k] += (p[begins[k]] + p[insides[k]]) / count;
            }
        }
        int best = -1;
        for (int k = 0; k < mass.length; k++) {
            if (mass[k] > (best < 0 ? outside : mass[best])) {
                best = k;
            }
        }
        return best < 0
                ? new Judged(-1, false, outside)
                : new Judged(best, first[begins[best]] >= first[insides[best]], mass[best]);
    }

    /** What a word is; no kind: -1. */
    private record Judged(int kind, boolean begins, double probability) {}

    /** A span that may go on. */
    private static final class Open {
        private final int kind;
        private int start = -1;
        private int end;
        private double sum;
        private int words;

        Open(int kind) {
            this.kind = kind;
        }

        void add(Span word, double probability) {
            start = start < 0 ? word.start() : start;
            end = word.end();
            sum += probability;
            words++;
        }

        Found closed(List<String> kinds) {
            return new Found(kinds.get(kind), new ReadSpan(new Span(start, end), Math.min(1, sum / words)));
        }
    }
}
