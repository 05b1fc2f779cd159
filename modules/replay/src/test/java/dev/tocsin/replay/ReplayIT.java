package dev.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Event;
import dev.tocsin.model.Lane;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.EventLine;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.TopicSizes;
import dev.tocsin.wire.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {
    private static final Instant START = Samples.NOON;
    private static final byte[] POISON = "not an event".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private static EmbeddedBroker broker;
    private static Map<String, Object> kafka;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerSettings.in(data, 0), reason -> {});
        kafka = Map.of("bootstrap.servers", broker.bootstrap());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void showsWhatMatchesSinceATime() {
        Topics topics = topics("tail.");
        publish(topics.events("arms-transfer"), minutes(0, 20));
        publish(topics.events("statement"), minutes(20, 30));
        poison(topics.events("statement").name());
        Tail tail = new Tail(kafka, topics);
        List<TailRecord> shown = new ArrayList<>();
        TailQuery query = new TailQuery(
                new TopicGlob("tail.events.*"),
                Optional.of(START.plus(Duration.ofMinutes(10))),
                Optional.of(EventFilter.parse("recipient = GRC")),
                TailQuery.Until.PRESENT_END,
                OptionalLong.empty());
        TailSummary summary = tail.run(query, shown::add, () -> false);
        assertThat(summary).isEqualTo(new TailSummary(20, 0, 1, 2));
        assertThat(shown).allSatisfy(record -> assertThat(record.at()).isAfterOrEqualTo(START.plusSeconds(600)));
        assertThat(new RecordLine(EventLine.PLAIN).of(shown.get(0))).startsWith("2024-05-14  0.81  arms-transfer");
        assertThat(RecordJson.line(shown.get(0))).startsWith("{\"id\":");
    }

    @Test
    void stopsAtTheLimitAndShowsOtherTopicsInShort() {
        Topics topics = topics("limit.");
        send(topics.raw(), START, "a", Samples.raw(URI.create("https://courier.example/a"), "<p>text", START));
        send(topics.raw(), START, "b", Samples.raw(URI.create("https://courier.example/b"), "<p>text", START));
        List<TailRecord> shown = new ArrayList<>();
        TailQuery query = new TailQuery(
                new TopicGlob("limit.raw"),
                Optional.empty(),
                Optional.empty(),
                TailQuery.Until.STOPPED,
                OptionalLong.of(1));
        assertThat(new Tail(kafka, topics).run(query, shown::add, () -> false).shown())
                .isEqualTo(1);
        assertThat(RecordJson.line(shown.get(0))).contains("\"bodyBytes\":7").doesNotContain("<p>");
        assertThat(new RecordLine(EventLine.PLAIN).of(shown.get(0))).contains("courier HTTP 200 7 bytes");
    }

    @Test
    void sendsHistoryAgainInOrderAndMarkedAsSuch() {
        Topics topics = topics("again.");
        publish(topics.events("arms-transfer"), minutes(0, 30));
        publish(topics.events("statement"), minutes(10, 20));
        poison(topics.events("statement").name());
        AtomicLong done = new AtomicLong();
        AtomicLong total = new AtomicLong();
        ReplaySummary summary = new Replay(kafka, topics)
                .run(
                        request("again.events.*", 5, 25, new ReplayTarget.IntoTopic("second.events.all")),
                        (d, t) -> {
                            assertThat(d).isGreaterThanOrEqualTo(done.get());
                            done.set(d);
                            total.set(t);
                        },
                        () -> false);
        assertThat(summary).isEqualTo(new ReplaySummary(31, 30, 0, 1, ReplaySummary.End.COMPLETE));
        assertThat(done).hasValue(total.get());
        List<TailRecord> copies = read("second.events.all", topics);
        assertThat(copies).hasSize(30).allSatisfy(record -> {
            Event event = ((Content.OfEvent) record.content()).event();
            assertThat(event.lane()).isEqualTo(Lane.ARCHIVE);
            assertThat(record.at()).isEqualTo(event.lastSeen());
            assertThat(record.key()).isEqualTo(event.id());
        });
        assertThat(partitions("second.events.all")).isEqualTo(4);
    }

    @Test
    void filtersIntoAFileThatIsWholeAtTheEnd() throws Exception {
        Topics topics = topics("file.");
        publish(topics.events("arms-transfer"), minutes(0, 10));
        Path file = folder.resolve("events.jsonl");
        ReplayRequest request = new ReplayRequest(
                new TopicGlob("file.events.arms-transfer"),
                START,
                START.plus(Duration.ofDays(1)),
                Optional.of(EventFilter.parse("mentions >= 5")),
                new ReplayTarget.IntoFile(file),
                Speed.MAX,
                Optional.empty());
        ReplaySummary summary = new Replay(kafka, topics).run(request, Progress.NONE, () -> false);
        assertThat(summary).isEqualTo(new ReplaySummary(10, 6, 4, 0, ReplaySummary.End.COMPLETE));
        assertThat(Files.readAllLines(file)).hasSize(6);
        assertThat(folder.resolve("events.jsonl.part")).doesNotExist();
        EventTable all = EventTable.ofTopics(new Tail(kafka, topics), new TopicGlob("file.events.*"));
        HistoryComparison comparison = HistoryComparison.of(all, EventTable.ofFile(file));
        assertThat(comparison.identical()).isEqualTo(6);
        assertThat(comparison.onlyLeft()).hasSize(4);
    }

    @Test
    void aNamedJobGoesOnWhereItWasStopped() {
        Topics topics = topics("job.");
        publish(topics.events("arms-transfer"), minutes(0, 3000));
        ReplayRequest request = new ReplayRequest(
                new TopicGlob("job.events.*"),
                START,
                START.plus(Duration.ofDays(30)),
                Optional.empty(),
                new ReplayTarget.IntoTopic("job-copy.events.all"),
                Speed.MAX,
                Optional.of("copy"));
        Replay replay = new Replay(kafka, topics);
        AtomicLong seen = new AtomicLong();
        ReplaySummary first = replay.run(request, (done, total) -> seen.set(done), () -> seen.get() >= 1700);
        assertThat(first.end()).isEqualTo(ReplaySummary.End.STOPPED);
        ReplaySummary second = replay.run(request, Progress.NONE, () -> false);
        assertThat(second.end()).isEqualTo(ReplaySummary.End.COMPLETE);
        assertThat(first.written() + second.written()).isEqualTo(3000);
        assertThat(read("job-copy.events.all", topics).size()).isEqualTo(3000);
        ReplaySummary third = replay.run(request, Progress.NONE, () -> true);
        assertThat(third.written()).isZero();
    }

    @Test
    void keepsThePaceAskedFor() {
        Topics topics = topics("pace.");
        publish(topics.events("arms-transfer"), minutes(0, 3));
        ReplayRequest request = new ReplayRequest(
                new TopicGlob("pace.events.*"),
                START,
                START.plus(Duration.ofDays(1)),
                Optional.empty(),
                new ReplayTarget.IntoTopic("pace-copy.events.all"),
                Speed.parse("100x"),
                Optional.empty());
        long start = System.nanoTime();
        new Replay(kafka, topics).run(request, Progress.NONE, () -> false);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(1200), Duration.ofSeconds(20));
    }

    @Test
    void refusesWhatCanNotBeMeant() {
        Topics topics = topics("refuse.");
        Replay replay = new Replay(kafka, topics);
        assertThatThrownBy(() -> replay.run(
                        request("refuse.events.*", 0, 1, new ReplayTarget.IntoTopic("refuse.events.all")),
                        Progress.NONE,
                        () -> false))
                .hasMessageContaining("would be read from and written to");
        assertThatThrownBy(() -> replay.run(
                        request("refuse.*", 0, 1, new ReplayTarget.IntoTopic("elsewhere")), Progress.NONE, () -> false))
                .hasMessageContaining("different kinds");
        assertThatThrownBy(() -> replay.run(
                        request("nothing.*", 0, 1, new ReplayTarget.IntoTopic("elsewhere")),
                        Progress.NONE,
                        () -> false))
                .hasMessage("no topic is called nothing.*");
        assertThatThrownBy(() -> request("a", 1, 1, new ReplayTarget.IntoTopic("b")))
                .hasMessageContaining("nothing lies between");
    }

    @Test
    void sendsDeadLettersBackToWhereTheyCameFrom() {
        Topics topics = topics("dead.");
        Topic<String, Event> origin = topics.events("arms-transfer");
        DeadLetter letter = new DeadLetter(
                origin.name(),
                1,
                42,
                Optional.of("key".getBytes(StandardCharsets.UTF_8)),
                Optional.of(POISON),
                START,
                "alert",
                DeadLetter.Reason.UNREADABLE,
                "12 bytes without the framing");
        send(topics.deadLetters(), START, letter.origin(), letter);
        DeadLetterDesk desk = new DeadLetterDesk(kafka, topics);
        assertThat(desk.list()).hasSize(1);
        assertThat(DeadLetterText.table(desk.list())).contains("dead.events.arms-transfer-1@42", "UNREADABLE");
        assertThat(DeadLetterText.details(desk.find(letter.origin()).orElseThrow()))
                .contains("00000000  6e 6f 74 20 61 6e 20 65  76 65 6e 74", "|not an event|");
        assertThat(desk.resend(desk.list())).isEqualTo(1);
        assertThat(desk.list()).isEmpty();
        assertThat(DeadLetterText.table(desk.list())).isEqualTo("no dead letters\n");
        TailQuery query = new TailQuery(
                new TopicGlob(origin.name()),
                Optional.empty(),
                Optional.empty(),
                TailQuery.Until.PRESENT_END,
                OptionalLong.empty());
        assertThat(new Tail(kafka, topics).run(query, record -> {}, () -> false).unreadable())
                .isEqualTo(1);
    }

    private static Topics topics(String prefix) {
        Topics topics = new Topics(prefix, BundledSchemas.load(), TopicSizes.DEFAULT);
        try (Admin admin = Admin.create(kafka)) {
            TopicSetup.ensure(
                    admin,
                    topics.all(List.of("arms-transfer", "statement")).stream()
                            .map(topic -> TopicSetup.Wanted.of(topic, (short) 1))
                            .toList(),
                    Duration.ofSeconds(60));
        }
        return topics;
    }

    /** One event a minute; its number of mentions is its minute. */
    private static List<Event> minutes(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(minute -> Samples.event("minute " + minute)
                        .revised(2, Samples.event().state(), minute + 1, START.plus(Duration.ofMinutes(minute)), ""))
                .toList();
    }

    private static ReplayRequest request(String glob, int fromMinute, int toMinute, ReplayTarget into) {
        return new ReplayRequest(
                new TopicGlob(glob),
                START.plus(Duration.ofMinutes(fromMinute)),
                START.plus(Duration.ofMinutes(toMinute)),
                Optional.empty(),
                into,
                Speed.MAX,
                Optional.empty());
    }

    private static void publish(Topic<String, Event> topic, List<Event> events) {
        try (KafkaProducer<String, Event> producer = new KafkaProducer<>(
                kafka, topic.keySerde().serializer(), topic.valueSerde().serializer())) {
            events.forEach(event -> producer.send(
                    new ProducerRecord<>(topic.name(), null, event.lastSeen().toEpochMilli(), event.id(), event)));
        }
    }

    private static <V> void send(Topic<String, V> topic, Instant at, String key, V value) {
        try (KafkaProducer<String, V> producer = new KafkaProducer<>(
                kafka, topic.keySerde().serializer(), topic.valueSerde().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), null, at.toEpochMilli(), key, value));
        }
    }

    private static void poison(String topic) {
        try (KafkaProducer<byte[], byte[]> producer = new HistoryClients(kafka).producer(Map.of())) {
            producer.send(new ProducerRecord<>(
                    topic, null, START.plus(Duration.ofMinutes(15)).toEpochMilli(), POISON, POISON));
        }
    }

    private static List<TailRecord> read(String topic, Topics topics) {
        List<TailRecord> records = new ArrayList<>();
        TailQuery query = new TailQuery(
                new TopicGlob(topic),
                Optional.empty(),
                Optional.empty(),
                TailQuery.Until.PRESENT_END,
                OptionalLong.empty());
        new Tail(kafka, topics).run(query, records::add, () -> false);
        return records;
    }

    private static int partitions(String topic) {
        try (var consumer = new HistoryClients(kafka).consumer(Map.of())) {
            return consumer.partitionsFor(topic).size();
        }
    }
}
