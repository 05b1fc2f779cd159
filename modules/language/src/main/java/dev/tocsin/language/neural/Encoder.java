package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads sentences with a compact BERT (Devlin et al. 2019) that was trained for news: what is named in them, who says
 * what, and, for pairs of parties, what passes between the two, each pair set by levitated markers (Ye et al. 2022).
 *
 * <p>Load it once. Thread-safe: any number of threads may read at a time, each call in its caller's thread. Whoever
 * loaded it closes it, after the last reading. The same question has the same answer, whatever it is asked with.
 */
public final class Encoder implements AutoCloseable {
    /** Pieces of a sentence that are read; a piece is a word or a part of one. */
    public static final int LONGEST = 160;

    /**
     * The model takes its inputs in eight bits, by one scale for all that is read at once. More than one row would be a
     * quarter faster, but an answer would depend on what else happened to be asked.
     */
    private static final int ROWS_AT_ONCE = 1;

    private final Model model;
    private final WordPiece tokenizer;
    private final Heads heads;
    private final int rowsAtOnce;

    Encoder(Model model, WordPiece tokenizer, int rowsAtOnce) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.rowsAtOnce = rowsAtOnce;
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
        return new Encoder(Model.load(threads), WordPiece.load(), ROWS_AT_ONCE);
    }

    /** One answer for each question, in their order. */
    public List<Reading> read(List<Question> questions) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            rows.addAll(Row.of(i, question, tokenizer.pieces(question.sentence(), LONGEST)));
        }
        return joined(questions.size(), rows, answers(rows));
    }

    /** The answer to one question. */
    public Reading read(Question question) {
        return read(List.of(question)).get(0);
    }

    private List<Reading> answers(List<Row> rows) {
        List<Integer> byLength = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> rows.get(i).textLength()))
                .toList();
        Reading[] answers = new Reading[rows.size()];
        for (int from = 0; from < byLength.size(); from += rowsAtOnce) {
            List<Integer> numbers = byLength.subList(from, Math.min(byLength.size(), from + rowsAtOnce));
            List<Row> chosen = numbers.stream().map(rows::get).toList();
            Batch batch = Batch.of(chosen);
            List<Reading> read = heads.read(chosen, batch, model.run(batch));
            for (int i = 0; i < read.size(); i++) {
                answers[numbers.get(i)] = read.get(i);
            }
        }
        return List.of(answers);
    }

    /** Puts a question's rows together again. */
    private static List<Reading> joined(int questions, List<Row> rows, List<Reading> answers) {
        List<Reading> joined = new ArrayList<>(questions);
        for (int i = 0; i < rows.size(); ) {
            Reading first = answers.get(i);
            List<PairReading> pairs = new ArrayList<>(first.pairs());
            int next = i + 1;
            while (next < rows.size()
                    && rows.get(next).question() == rows.get(i).question()) {
                pairs.addAll(answers.get(next++).pairs());
            }
            joined.add(new Reading(first.mentions(), first.parties(), first.speech(), pairs));
            i = next;
        }
        return joined;
    }

    /** Gives the model's memory back. */
    @Override
    public void close() {
        model.close();
    }
}
