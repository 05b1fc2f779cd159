package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads sentences with a compact BERT (Devlin et al. 2019) that was trained for news: what is named in them, who says
 * what, and, for pairs of parties, what passes between the two, each pair set by levitated markers (Ye et al. 2022).
 *
 * <p>Load it once. Thread-safe: any number of threads may read at a time, each call in its caller's thread. Whoever
 * loaded it closes it, after the last reading. The same question always has the same answer, whatever else is asked at the
 * time. Many sentences at a time are read in half of the time that they take one by one.
 */
public final class Encoder implements AutoCloseable {
    /** Pieces of a sentence that are read; a piece is a word or a part of one. */
    public static final int LONGEST = 160;

    private final Model model;
    private final WordPiece tokenizer;
    private final Heads heads;

    Encoder(Model model, WordPiece tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
        heads = new Heads(model.manifest());
    }

    /** Whether this build ships a model. */
    public static boolean shipped() {
        return Model.shipped();
    }

    /**
     * Loads the model that is shipped. Work is done in the calling threads alone.
     *
     * @throws EncoderUnavailable if there is no model, it is not the one described, or it can't run on this machine
     */
    public static Encoder load() {
        return load(1);
    }

    /** @param threads that one reading may use, the caller's included */
    public static Encoder load(int threads) {
        return new Encoder(Model.load(threads), WordPiece.load());
    }

    /** Reads a sentence, and the pairs of it that are known from the start. */
    public Reading read(Question question) {
        return read(List.of(question)).get(0);
    }

    /** One answer for each question, in their order. */
    public List<Reading> read(List<Question> questions) {
        try (OpenSentences open =
                open(questions.stream().map(Question::sentence).toList())) {
            List<OpenSentences.Asked> asked = new ArrayList<>();
            for (int i = 0; i < questions.size(); i++) {
                for (Pair pair : questions.get(i).pairs()) {
                    asked.add(new OpenSentences.Asked(i, pair));
                }
            }
            Iterator<PairReading> answers = open.ask(asked).iterator();
            return IntStream.range(0, questions.size())
                    .mapToObj(i -> open.reading(
                            i,
                            Stream.generate(answers::next)
                                    .limit(questions.get(i).pairs().size())
                                    .toList()))
                    .toList();
        }
    }

    /** Reads sentences of which more is to be asked, in the light of what they say. */
    public OpenSentences open(List<String> sentences) {
        return new OpenSentences(
                model, heads, sentences.stream().map(this::pieces).toList());
    }

    private List<Piece> pieces(String sentence) {
        return tokenizer.pieces(sentence, LONGEST);
    }

    /** Gives the model's memory back. */
    @Override
    public void close() {
        model.close();
    }
}
