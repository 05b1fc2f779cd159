package dev.tocsin.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole graph on one screen, with a plain reader and coder: one event for each line that says "X sells Y". */
class NewsTopologyTest {
    private static final URI ONE = URI.create("https://one.example/a");
    private static final URI TWO = URI.create("https://two.example/b");
    private static final Instant T0 = Samples.NOON;

    private final Topics topics = Topics.bundled();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> raw;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(topology().get(), properties, T0);
        raw = driver.createInputTopic(topics.raw().name(), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private NewsTopology topology() {
        return new NewsTopology(topics, topics, 4, PlainReader::read, PlainReader::code, NewsTopologyTest::uncoded);
    }

    @Test
    void graphIsAsPinned() throws Exception {
        Path pinned = Path.of("src/test/resources/topology.txt");
        String now = topology().get().describe().toString();
        Path written = Files.writeString(Path.of("target/topology.txt"), now);
        assertThat(now)
                .as("the graph changed; if that is meant: cp %s %s", written, pinned)
                .isEqualTo(Files.readString(pinned));
    }

    @Test
    void articleIsPublishedWithItsEvents() {
        capture(ONE, "Sale\nRUS sells VNM", T0);

        assertThat(articles()).singleElement().satisfies(a -> {
            assertThat(a.version()).isEqualTo(1);
            assertThat(a.duplicateOf()).isEmpty();
        });
        assertThat(table().values()).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(EventState.ACTIVE);
            assertThat(e.mentions()).isEqualTo(1);
        });
        assertThat(decisions()).extracting(Decision::reason).containsExactly("new-article");
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 1, 1, 0, 0, 0, 0, 1));
    }

    private static Optional<Uncoded> uncoded(Article article) {
        return article.title().equals("Vente")
                ? Optional.of(new Uncoded("language-fr", "names country:RUS"))
                : Optional.empty();
    }

    @Test
    void decisionTellsWhyAnArticleWasNotCoded() {
        capture(ONE, "Vente\nLa Russie vend", T0);

        assertThat(articles()).hasSize(1);
        assertThat(table()).isEmpty();
        assertThat(decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Decision.Outcome.ARTICLE);
            assertThat(decision.reason()).isEqualTo("language-fr");
            assertThat(decision.detail()).contains("0 new events; names country:RUS");
        });
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void unchangedPageIsADuplicateAndCodesNothing() {
        capture(ONE, "Sale\nRUS sells VNM", T0);
        capture(ONE, "Sale\n\nRUS  sells VNM", T0.plusSeconds(60));

        assertThat(articles()).hasSize(1);
        assertThat(decisions()).extracting(Decision::reason).containsExactly("new-article", "unchanged");
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 2, 1, 0, 1, 0, 0, 1));
    }

    @Test
    void copyElsewhereNamesItsOriginalAndAddsAMention() {
        capture(ONE, "Sale\nRUS sells VNM", T0);
        capture(TWO, "Sale\nRUS sells VNM", T0.plusSeconds(60));

        List<Article> articles = articles();
        assertThat(articles).hasSize(2);
        assertThat(articles.get(1).duplicateOf()).contains(articles.get(0).reference());
        assertThat(table().values()).singleElement().satisfies(e -> {
            assertThat(e.mentions()).isEqualTo(2);
            assertThat(e.independentSources()).isEqualTo(1);
            assertThat(e.revision()).isEqualTo(2);
            assertThat(e.changed()).isEqualTo("mentions");
        });
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 2, 1, 0, 1, 0, 0, 1));
    }

    @Test
    void editAddsAndRetractsEvents() {
        capture(ONE, "Sale\nRUS sells VNM\nUSA sells POL", T0);
        capture(ONE, "Sale\nRUS sells VNM\nFRA sells GRC", T0.plusSeconds(60));

        Map<String, EventState> states = new TreeMap<>();
        table().values().forEach(e -> states.put(e.coding().trigger(), e.state()));
        assertThat(states)
                .containsEntry("RUS sells VNM", EventState.ACTIVE)
                .containsEntry("USA sells POL", EventState.RETRACTED)
                .containsEntry("FRA sells GRC", EventState.ACTIVE);
        assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 2, 1, 1, 0, 0, 0, 3));
    }

    @Test
    void eventToldAgainAfterARetractionCountsOn() {
        capture(ONE, "Sale\nRUS sells VNM", T0);
        capture(ONE, "Sale\nnothing", T0.plusSeconds(60));
        capture(ONE, "Sale\nRUS sells VNM", T0.plusSeconds(120));

        assertThat(table().values()).singleElement().satisfies(e -> {
            assertThat(e.state()).isEqualTo(EventState.ACTIVE);
            assertThat(e.revision()).isEqualTo(3);
        });
        assertThat(articles()).extracting(Article::version).containsExactly(1, 2, 3);
        assertThat(articles()).allSatisfy(a -> assertThat(a.duplicateOf()).isEmpty());
    }

    @Test
    void archiveCaptureDoesNotReplaceNewerEvents() {
        capture(ONE, "Sale\nRUS sells VNM", T0);
        capture(ONE, "Sale\nUSA sells POL", T0.minusSeconds(3600));

        assertThat(table().values()).extracting(e -> e.coding().trigger()).containsExactly("RUS sells VNM");
        assertThat(articles()).hasSize(2);
    }

    @Test
    void rejectedPageLeavesItsReason() {
        capture(ONE, "", T0);

        assertThat(articles()).isEmpty();
        assertThat(decisions()).singleElement().satisfies(d -> {
            assertThat(d.outcome()).isEqualTo(Decision.Outcome.REJECTED);
            assertThat(d.reason()).isEqualTo("empty");
        });
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void poisonedRecordIsADeadLetterWithItsBytes() {
        byte[] poison = {1, 2, 3};
        raw.pipeInput(new TestRecord<>("some-key", poison, T0));
        raw.pipeInput(new TestRecord<>("some-key", null, T0));
        capture(ONE, "Sale\nRUS sells VNM", T0);

        assertThat(deadLetters()).hasSize(2).first().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.UNREADABLE);
            assertThat(letter.value()).hasValueSatisfying(v -> assertThat(v).isEqualTo(poison));
            assertThat(letter.origin()).isEqualTo("news.raw-0@0");
        });
        assertThat(articles()).hasSize(1);
        assertThat(ledger().get("(unreadable)|2024-05-14T12:00:00Z"))
                .isEqualTo(new LedgerEntry("(unreadable)", T0, 2, 0, 0, 0, 0, 2, 0));
    }

    @Test
    void faultInReaderOrCoderCostsOneCaptureOnly() {
        capture(ONE, "Sale\nreader fails", T0);
        capture(TWO, "Sale\ncoder fails", T0);
        capture(URI.create("https://three.example/c"), "Sale\nRUS sells VNM", T0);

        assertThat(deadLetters())
                .extracting(DeadLetter::reason)
                .containsExactly(DeadLetter.Reason.EXTRACTION_FAILED, DeadLetter.Reason.CODING_FAILED);
        assertThat(balance()).isEqualTo(new LedgerEntry("courier", T0, 3, 1, 0, 0, 0, 2, 1));
    }

    @Test
    void everyOrderOfArrivalGivesTheSameActiveEventsAndABalancedLedger() {
        List<RawArticle> captures = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            captures.add(Samples.raw(
                    URI.create("https://outlet" + i + ".example/x"), "Sale\nRUS sells VNM", T0.plusSeconds(10L * i)));
            captures.add(Samples.raw(
                    URI.create("https://outlet" + i + ".example/y"),
                    "Own\nFRA sells GRC " + i,
                    T0.plusSeconds(10L * i)));
        }
        Map<String, Integer> expected = null;
        for (int seed = 0; seed < 12; seed++) {
            Collections.shuffle(captures, new Random(seed));
            stop();
            start();
            captures.forEach(this::send);
            Map<String, Integer> active = new TreeMap<>();
            table().values().stream()
                    .filter(e -> e.state() == EventState.ACTIVE)
                    .forEach(e -> active.put(e.id(), e.mentions()));
            expected = expected == null ? active : expected;
            assertThat(active)
                    .as("seed %d", seed)
                    .isEqualTo(expected)
                    .hasSize(7)
                    .containsValue(6);
            LedgerEntry balance = balance();
            assertThat(balance.balances()).isTrue();
            assertThat(balance.articles()).isEqualTo(7);
            assertThat(balance.duplicates()).isEqualTo(5);
        }
    }

    private void capture(URI url, String page, Instant at) {
        send(Samples.raw(url, page, at));
    }

    private void send(RawArticle capture) {
        byte[] bytes =
                topics.raw().valueSerde().serializer().serialize(topics.raw().name(), capture);
        raw.pipeInput(new TestRecord<>(capture.id(), bytes, capture.capturedAt()));
        driver.advanceWallClockTime(Duration.ZERO);
    }

    private List<Article> articles() {
        return read(topics.articles());
    }

    private List<Decision> decisions() {
        return read(topics.decisions());
    }

    private List<DeadLetter> deadLetters() {
        return read(topics.deadLetters());
    }

    private Map<String, Event> table() {
        Map<String, Event> table = new TreeMap<>();
        read(topics.events("arms-transfer")).forEach(e -> table.put(e.id(), e));
        return table;
    }

    private Map<String, LedgerEntry> ledger() {
        var topic = topics.ledger();
        return new HashMap<>(driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readKeyValuesToMap());
    }

    private LedgerEntry balance() {
        return ledger().values().stream().reduce(LedgerEntry.empty("courier", T0), LedgerEntry::plus);
    }

    private <V> List<V> read(dev.tocsin.wire.Topic<String, V> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        topic.keySerde().deserializer(),
                        topic.valueSerde().deserializer())
                .readValuesToList();
    }
}
