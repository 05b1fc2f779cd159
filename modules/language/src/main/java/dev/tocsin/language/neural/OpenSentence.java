package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that the encoder has read and still has in mind, so that more may be asked of it at little cost. Not
 * thread-safe; whoever opened it closes it.
 */
public final class OpenSentence implements AutoCloseable {
    /** Pairs asked in one run; each of them costs about as much as four pieces of text. */
    static final int MOST_PAIRS = 16;

    private final Model model;
    private final Heads heads;
    private final List<Piece> pieces;
    private final Model.Run text;

    private OpenSentence(Model model, Heads heads, List<Piece> pieces, Model.Run text) {
        this.model = model;
        this.heads = heads;
        this.pieces = pieces;
        this.text = text;
    }

    static OpenSentence of(Model model, Heads heads, List<Piece> pieces) {
        Model.Run run = model.run(Inputs.of(pieces, List.of()), Optional.empty());
        return new OpenSentence(model, heads, pieces, run);
    }

    /** All at once where that is one run: it is quicker. */
    static Reading read(Model model, Heads heads, List<Piece> pieces, List<Pair> pairs) {
        if (pairs.size() > MOST_PAIRS) {
            try (OpenSentence open = of(model, heads, pieces)) {
                return heads.text(pieces, open.text.scores(), open.ask(pairs));
            }
        }
        Inputs inputs = Inputs.of(pieces, pairings(pieces, pairs));
        try (Model.Run run = model.run(inputs, Optional.empty())) {
            return heads.text(pieces, run.scores(), heads.pairs(pieces, inputs, run.scores()));
        }
    }

    /** How likely the party acts on anybody: the most that any of its words has, in 0..1; 0 for what was cut off. */
    public double acts(Span party) {
        return heads.source(pieces, text.scores(), party);
    }

    /** The same of being acted on. */
    public double actedOn(Span party) {
        return heads.target(pieces, text.scores(), party);
    }

    /** One answer for each pair, in their order. */
    public List<PairReading> ask(List<Pair> pairs) {
        List<PairReading> answers = new ArrayList<>(pairs.size());
        for (int from = 0; from < pairs.size(); from += MOST_PAIRS) {
            List<Pair> now = pairs.subList(from, Math.min(pairs.size(), from + MOST_PAIRS));
            Inputs inputs = Inputs.more(pieces, pairings(pieces, now));
            try (Model.Run run = model.run(inputs, Optional.of(text))) {
                answers.addAll(heads.pairs(pieces, inputs, run.scores()));
            }
        }
        return answers;
    }

    private static List<Inputs.Pairing> pairings(List<Piece> pieces, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Inputs.Pairing(Place.of(pieces, pair.source()), Place.of(pieces, pair.target())))
                .toList();
    }

    /** Gives back what was kept in mind. */
    @Override
    public void close() {
        text.close();
    }
}
