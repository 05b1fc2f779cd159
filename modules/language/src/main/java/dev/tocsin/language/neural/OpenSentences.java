package dev.tocsin.language.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Sentences that the encoder has read and still has in mind, so that more may be asked of them at little cost. They are
 * counted from 0, in the order given. Not thread-safe; whoever opened them closes them.
 *
 * <p>Sentences of like length are read in one run, and so are the pairs that are asked of them. What a sentence and a pair
 * are answered depends on themselves alone: their inputs are rounded by fixed scales, and rows don't see one another.
 */
public final class OpenSentences implements AutoCloseable {
    /** Sentences read in one run. */
    static final int MOST_SENTENCES = 32;
    /** Pairs asked in one run; each costs about as much as four pieces of text. */
    static final int MOST_PAIRS = 64;

    private final Model model;
    private final Heads heads;
    private final List<Seat> seats;
    private final List<Model.Run> runs = new ArrayList<>();

    /**
     * Where a sentence was read.
     *
     * @param run its number
     */
    private record Seat(List<Piece> pieces, int run, int row) {
        Heads.Row at() {
            return new Heads.Row(pieces, row * Inputs.of(pieces));
        }
    }

    /**
     * A question about one of the sentences.
     *
     * @param sentence its number
     */
    public record Asked(int sentence, Pair pair) {}

    OpenSentences(Model model, Heads heads, List<List<Piece>> sentences) {
        this.model = model;
        this.heads = heads;
        List<Optional<Seat>> taken = new ArrayList<>(
                sentences.stream().map(each -> Optional.<Seat>empty()).toList());
        for (List<Integer> together : groups(sentences)) {
            List<List<Piece>> texts = together.stream().map(sentences::get).toList();
            for (int row = 0; row < texts.size(); row++) {
                taken.set(together.get(row), Optional.of(new Seat(texts.get(row), runs.size(), row)));
            }
            runs.add(model.run(Inputs.texts(texts), Optional.empty()));
        }
        seats = taken.stream().map(Optional::orElseThrow).toList();
    }

    /** Numbers of sentences that take as many inputs. */
    private static List<List<Integer>> groups(List<List<Piece>> sentences) {
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            byLength.computeIfAbsent(Inputs.of(sentences.get(i)), length -> new ArrayList<>())
                    .add(i);
        }
        return byLength.values().stream()
                .flatMap(group -> parts(group, MOST_SENTENCES).stream())
                .toList();
    }

    private static <E> List<List<E>> parts(List<E> all, int most) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + most)))
                .toList();
    }

    /** How likely the party acts on anybody: the most that any of its words has, in 0..1; 0 for what was cut off. */
    public double acts(int sentence, Span party) {
        return heads.source(seats.get(sentence).at(), scores(sentence), party);
    }

    /** The same of being acted on. */
    public double actedOn(int sentence, Span party) {
        return heads.target(seats.get(sentence).at(), scores(sentence), party);
    }

    /** What a sentence says, with what was asked of its pairs. */
    Reading reading(int sentence, List<PairReading> pairs) {
        return heads.text(seats.get(sentence).at(), scores(sentence), pairs);
    }

    private Map<String, float[]> scores(int sentence) {
        return runs.get(seats.get(sentence).run()).scores();
    }

    /** One answer for each question, in their order. */
    public List<PairReading> ask(List<Asked> questions) {
        List<Optional<PairReading>> answers = new ArrayList<>(
                questions.stream().map(each -> Optional.<PairReading>empty()).toList());
        Map<Integer, List<Integer>> byRun = new TreeMap<>();
        for (int i = 0; i < questions.size(); i++) {
            int run = seats.get(questions.get(i).sentence()).run();
            byRun.computeIfAbsent(run, number -> new ArrayList<>()).add(i);
        }
        byRun.forEach((run, numbers) -> parts(numbers, MOST_PAIRS).forEach(now -> {
            List<PairReading> told =
                    ask(runs.get(run), now.stream().map(questions::get).toList());
            for (int i = 0; i < now.size(); i++) {
                answers.set(now.get(i), Optional.of(told.get(i)));
            }
        }));
        return answers.stream().map(Optional::orElseThrow).toList();
    }

    private List<PairReading> ask(Model.Run text, List<Asked> questions) {
        List<Inputs.Asked> asked = questions.stream().map(this::placed).toList();
        Inputs inputs = Inputs.pairs(asked);
        try (Model.Run run = model.run(inputs, Optional.of(text))) {
            return heads.pairs(asked, inputs, run.scores());
        }
    }

    private Inputs.Asked placed(Asked question) {
        Seat seat = seats.get(question.sentence());
        Pair pair = question.pair();
        return new Inputs.Asked(
                seat.row(),
                seat.pieces(),
                new Inputs.Pairing(Place.of(seat.pieces(), pair.source()), Place.of(seat.pieces(), pair.target())));
    }

    /** Gives back what was kept in mind. */
    @Override
    public void close() {
        runs.forEach(Model.Run::close);
    }
}
