package dev.tocsin.language.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.language.neural.OpenSentences.Asked;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncoderTest {
    private static final String PACT = "Greece and Egypt signed a defence pact on Monday.";
    private static final Pair PAIR = Pair.of(new Span(0, 6), new Span(11, 16));
    private static final int LIMIT = 1_000;

    private static Optional<Encoder> loaded = Optional.empty();

    @BeforeAll
    static void load() {
        assumeTrue(Encoder.shipped());
        loaded = Optional.of(Encoder.load());
    }

    @AfterAll
    static void close() {
        loaded.ifPresent(Encoder::close);
    }

    @Test
    void answersEveryPairInItsPlace() {
        Pair turned = Pair.of(PAIR.target().orElseThrow(), PAIR.source().orElseThrow());

        Reading reading = encoder().read(new Question(PACT, List.of(PAIR, turned, PAIR)));

        assertThat(reading.pairs()).hasSize(3);
        assertThat(reading.pairs().get(0).plover().best())
                .isEqualTo(reading.pairs().get(2).plover().best());
        assertThat(encoder().read(Question.of("")).mentions()).isEmpty();
    }

    @Test
    void answersTheSameInWhateverCompany() {
        String other = "Turkish police fired tear gas at protesters near the bridge.";
        String longer = "Norway will give Ukrainian forces six launchers worth 80 million euros by the end of May.";
        PairReading alone =
                encoder().read(new Question(PACT, List.of(PAIR))).pairs().get(0);

        try (OpenSentences sentences = encoder().open(List.of(longer, other, PACT, PACT, ""))) {
            Asked here = new Asked(2, PAIR);
            Asked there = new Asked(3, PAIR);
            Asked elsewhere = new Asked(0, Pair.of(new Span(0, 6), new Span(17, 33)));

            List<PairReading> answers = sentences.ask(List.of(there, elsewhere, here));

            assertThat(answers.get(0)).isEqualTo(alone);
            assertThat(answers.get(2)).isEqualTo(alone);
            assertThat(sentences.ask(List.of(elsewhere))).containsExactly(answers.get(1));
            assertThat(sentences.ask(List.of())).isEmpty();
        }
    }

    @Test
    void tellsWhoActsAndWhoIsActedOn() {
        String text = "Turkish police fired tear gas at protesters near the bridge.";

        try (OpenSentences sentences = encoder().open(List.of(PACT, text))) {
            Span police = span(text, "Turkish police");
            Span protesters = span(text, "protesters");
            Span bridge = span(text, "the bridge");

            assertThat(sentences.acts(1, police)).isGreaterThan(0.5);
            assertThat(sentences.actedOn(1, protesters)).isGreaterThan(0.5);
            assertThat(sentences.acts(1, bridge)).isLessThan(0.5);
            assertThat(sentences.acts(1, new Span(1_000, 1_001))).isZero();
        }
    }

    private static Span span(String text, String words) {
        return new Span(text.indexOf(words), text.indexOf(words) + words.length());
    }

    @Test
    void readsMorePairsThanOneRunHolds() {
        int many = 2 * OpenSentences.MOST_PAIRS + 3;

        Reading reading = encoder().read(new Question(PACT, Collections.nCopies(many, PAIR)));

        assertThat(reading.pairs())
                .hasSize(many)
                .allSatisfy(pair -> assertThat(pair.plover().best())
                        .isEqualTo(reading.pairs().get(0).plover().best()));
    }

    @Test
    void givesThreadsTheSameAnswers() throws InterruptedException, ExecutionException {
        Question question = new Question(PACT, List.of(PAIR));
        Reading alone = encoder().read(question);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Reading>> readings =
                    threads.invokeAll(Collections.nCopies(8, () -> encoder().read(question)));
            for (Future<Reading> reading : readings) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void givesOffsetsOfTheTextWhateverItHolds(String text) {
        Span whole = new Span(0, Math.max(1, text.length()));
        Question question = new Question(text, List.of(new Pair(Optional.of(whole), Optional.empty()), PAIR));

        Reading reading = encoder().read(question);

        assertThat(reading.pairs()).hasSize(2).allSatisfy(pair -> {
            assertThat(sum(pair.plover())).isCloseTo(1, within(1e-9));
            assertThat(sum(pair.modality())).isCloseTo(1, within(1e-9));
        });
        assertThat(spans(reading)).allSatisfy(found -> {
            assertThat(found.score()).isBetween(0.0, 1.0);
            assertThat(found.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(splitsNoCharacter(text, found.span())).isTrue();
            assertThat(splitsNoWord(text, found.span())).isTrue();
        });
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                "a",
                " ",
                "\u0000\u0007\u001b[31m\u200b",
                "PRESIDENT ERDOGAN CALLS FOR TALKS WITH GREECE",
                "وقعت المملكة العربية السعودية اتفاقا مع مصر يوم الاثنين",
                "\u202bשר הביטחון\u202c said \u2067שלום\u2069",
                "😀🇬🇷 signed 👩‍👩‍👧‍👦 with 🇪🇬 a 𝔐athematical pact 😀",
                "half \ud83d a pair \ude00",
                "antidisestablishmentarianistically Llanfairpwllgwyngyllgogerychwyrndrobwll",
                "w".repeat(5_000_000),
                "Greece and Egypt signed a pact. ".repeat(160_000));
    }

    @Test
    void readsOnlyTheBeginningOfALongText() {
        String text = PACT.repeat(100);
        Span late = new Span(text.length() - PACT.length(), text.length() - PACT.length() + 6);

        Reading reading = encoder().read(new Question(text, List.of(Pair.of(late, late))));

        assertThat(spans(reading))
                .allSatisfy(found -> assertThat(found.span().end()).isLessThan(LIMIT));
        assertThat(reading.pairs()).hasSize(1);
    }

    private static Encoder encoder() {
        return loaded.orElseThrow();
    }

    private static List<ReadSpan> spans(Reading reading) {
        Speech speech = reading.speech();
        return Stream.of(
                        reading.mentions().stream().map(m -> new ReadSpan(m.span(), m.score())),
                        reading.parties().stream(),
                        speech.speakers().stream(),
                        speech.cues().stream(),
                        speech.words().stream(),
                        reading.pairs().stream().flatMap(pair -> pair.trigger().stream()))
                .flatMap(s -> s)
                .toList();
    }

    private static double sum(Distribution distribution) {
        return distribution.probabilities().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static boolean splitsNoCharacter(String text, Span span) {
        return IntStream.of(span.start(), span.end())
                .noneMatch(at -> at > 0
                        && at < text.length()
                        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)));
    }

    private static boolean splitsNoWord(String text, Span span) {
        return IntStream.of(span.start(), span.end())
                .noneMatch(at -> at > 0
                        && at < text.length()
                        && Character.isLetter(text.charAt(at - 1))
                        && text.charAt(at - 1) < 0x80
                        && Character.isLetter(text.charAt(at))
                        && text.charAt(at) < 0x80);
    }
}
