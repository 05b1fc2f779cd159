package dev.tocsin.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Compares with {@code reference.json}, which {@code training/reference.py} writes from the trained weights.
 *
 * <p>Inputs must be the same. Probabilities can't be: an activation that a last bit moves over the edge between two of
 * its 256 steps moves others in the next layer, so that two processors, or two orders of summation, differ by some
 * hundredths. What is asked is that the difference is small on the whole, and that no sure answer becomes another. A
 * wrong place or shape shows: it moves the mean of the pairs' heads to 0.07 and more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    private static final double MEAN_DISTANCE = 0.05;
    private static final double SURE = 0.75;
    private static final List<String> TEXT_HEADS = List.of("mention", "party", "speech", "source", "target");
    private static final List<String> PAIR_HEADS = List.of("plover", "act", "class", "modality", "time");

    private final WordPiece tokenizer = WordPiece.load();
    private final List<List<Piece>> pieces = new ArrayList<>();
    private final List<Inputs> inputs = new ArrayList<>();
    private final List<JsonNode> cases = new ArrayList<>();

    @BeforeAll
    void load() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("reference.json"))) {
            new ObjectMapper().readTree(in).forEach(cases::add);
        }
        for (JsonNode given : cases) {
            Question question = question(given);
            pieces.add(tokenizer.pieces(question.sentence(), Encoder.LONGEST));
            inputs.add(Inputs.of(
                    pieces.get(pieces.size() - 1), pairings(pieces.get(pieces.size() - 1), question.pairs())));
        }
    }

    @Test
    void writesTheInputsThatTheTrainingWrites() {
        for (int i = 0; i < inputs.size(); i++) {
            Inputs written = inputs.get(i);
            JsonNode expected = cases.get(i).get("inputs");

            assertThat(written.ids()).isEqualTo(numbers(expected.get(0)));
            assertThat(written.markers()).isEqualTo(numbers(expected.get(1)));
            assertThat(written.shapes()).isEqualTo(numbers(expected.get(2)));
            assertThat(written.positions()).isEqualTo(numbers(expected.get(3)));
            assertThat(written.pairIds()).isEqualTo(numbers(expected.get(4)));
            assertThat(written.pairAt()).isEqualTo(numbers(expected.get(5)));
        }
    }

    @Test
    void placesPairsThatAreAskedLaterAsIfTheyStoodBehindTheText() {
        for (int i = 0; i < inputs.size(); i++) {
            Inputs together = inputs.get(i);
            int text = Inputs.of(pieces.get(i));
            Inputs later = Inputs.more(
                    pieces.get(i),
                    pairings(pieces.get(i), question(cases.get(i)).pairs()));

            assertThat(later.before()).isEqualTo(text);
            assertThat(later.pairAt()).isEqualTo(together.pairAt());
            assertThat(later.positions()).isEqualTo(tail(together.positions(), text));
            assertThat(later.pairIds()).isEqualTo(tail(together.pairIds(), text));
            assertThat(later.ids()).isEqualTo(tail(together.ids(), text));
        }
    }

    private static long[] tail(long[] values, int from) {
        return Arrays.copyOfRange(values, from, values.length);
    }

    @Test
    void answersAsTheTrainedWeightsDo() {
        assumeTrue(Model.shipped());
        try (Model model = Model.load(1)) {
            Map<String, Distance> distances = new TreeMap<>();
            for (int i = 0; i < inputs.size(); i++) {
                compare(model, cases.get(i), inputs.get(i), pieces.get(i).size(), distances);
            }
            assertThat(distances).hasSize(TEXT_HEADS.size() + PAIR_HEADS.size() + 1);
            distances.forEach((head, distance) -> {
                assertThat(distance.mean()).as(head).isLessThan(MEAN_DISTANCE);
                assertThat(distance.turned)
                        .as("sure answers of %s that differ", head)
                        .isZero();
            });
        }
    }

    private static void compare(
            Model model, JsonNode given, Inputs inputs, int pieces, Map<String, Distance> distances) {
        try (Model.Run run = model.run(inputs, Optional.empty())) {
            Map<String, float[]> scores = run.scores();
            TEXT_HEADS.forEach(name -> compare(Head.of(model.manifest(), name), given, scores, 1, pieces, distances));
            PAIR_HEADS.forEach(
                    name -> compare(Head.of(model.manifest(), name), given, scores, 0, inputs.pairs(), distances));
            float[] trigger = Objects.requireNonNull(scores.get("trigger"));
            for (int i = 0; i < 2 * inputs.pairs(); i++) {
                double[] found = Head.probabilities(trigger, i * inputs.length(), pieces + 2, 1);
                distances
                        .computeIfAbsent("trigger", name -> new Distance())
                        .add(given.get("trigger"), i * (pieces + 2), found);
            }
        }
    }

    private static void compare(
            Head head,
            JsonNode given,
            Map<String, float[]> scores,
            int from,
            int count,
            Map<String, Distance> distances) {
        int labels = head.labels().size();
        float[] of = Objects.requireNonNull(scores.get(head.name()));
        for (int i = 0; i < count; i++) {
            distances
                    .computeIfAbsent(head.name(), name -> new Distance())
                    .add(given.get(head.name()), i * labels, Head.probabilities(of, (from + i) * labels, labels, 1));
        }
    }

    /** Half the sum of the differences, which is how much probability would have to be moved. */
    private static final class Distance {
        private double sum;
        private int count;
        private int turned;

        void add(JsonNode expected, int at, double[] found) {
            int best = 0;
            int wanted = 0;
            for (int k = 0; k < found.length; k++) {
                sum += Math.abs(found[k] - expected.get(at + k).asDouble()) / 2;
                best = found[k] > found[best] ? k : best;
                wanted = expected.get(at + k).asDouble()
                                > expected.get(at + wanted).asDouble()
                        ? k
                        : wanted;
            }
            count++;
            if (best != wanted && expected.get(at + wanted).asDouble() > SURE) {
                turned++;
            }
        }

        double mean() {
            return sum / count;
        }
    }

    private static long[] numbers(JsonNode list) {
        long[] numbers = new long[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asLong();
        }
        return numbers;
    }

    private static List<Inputs.Pairing> pairings(List<Piece> pieces, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Inputs.Pairing(Place.of(pieces, pair.source()), Place.of(pieces, pair.target())))
                .toList();
    }

    private static Question question(JsonNode given) {
        List<Pair> pairs = new ArrayList<>();
        given.get("pairs").forEach(pair -> pairs.add(new Pair(span(pair.get(0)), span(pair.get(1)))));
        return new Question(given.get("text").asText(), pairs);
    }

    private static Optional<Span> span(JsonNode node) {
        return node.isNull()
                ? Optional.empty()
                : Optional.of(new Span(node.get(0).asInt(), node.get(1).asInt()));
    }
}
