package dev.tocsin.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares with {@code reference.json}, which {@code training/reference.py} writes from the trained weights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    private static final double TOLERANCE = 1;
    private static final List<String> TEXT_HEADS = List.of("mention", "party", "speech");
    private static final List<String> PAIR_HEADS = List.of("plover", "act", "class", "modality", "time");

    private final WordPiece tokenizer = WordPiece.load();
    private Model model;
    private double largest;

    @BeforeAll
    void load() {
        assumeTrue(Model.shipped());
        model = Model.load(1);
    }

    @AfterAll
    void close() {
        System.out.println("LARGEST " + largest);
        if (model != null) {
            model.close();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheTrainedWeightsDo(JsonNode given) {
        Question question = question(given);
        Row row = Row.of(0, question, tokenizer.pieces(question.sentence(), Encoder.LONGEST))
                .get(0);
        Batch batch = Batch.of(List.of(row));

        Map<String, float[]> scores = model.run(batch);

        int pieces = row.pieces().size();
        int pairs = row.pairs().size();
        TEXT_HEADS.forEach(head -> compare(given, head, scores, 1, pieces));
        PAIR_HEADS.forEach(head -> compare(given, head, scores, 0, pairs));
        for (int i = 0; i < 2 * pairs; i++) {
            double[] found =
                    Head.probabilities(Objects.requireNonNull(scores.get("trigger")), i * batch.length, pieces + 2, 1);
            compare(given.get("trigger"), i * (pieces + 2), found, "trigger");
        }
    }

    private void compare(JsonNode given, String name, Map<String, float[]> scores, int from, int count) {
        int labels = model.manifest().labels(name).size();
        for (int i = 0; i < count; i++) {
            float[] of = Objects.requireNonNull(scores.get(name));
            compare(given.get(name), i * labels, Head.probabilities(of, (from + i) * labels, labels, 1), name);
        }
    }

    private void compare(JsonNode expected, int at, double[] found, String name) {
        for (int k = 0; k < found.length; k++) {
            largest = Math.max(largest, Math.abs(found[k] - expected.get(at + k).asDouble()));
            assertThat(found[k]).as(name).isCloseTo(expected.get(at + k).asDouble(), within(TOLERANCE));
        }
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

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("reference.json"))) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(cases::add);
            return cases.stream();
        }
    }
}
