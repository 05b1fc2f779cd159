package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.app.TestHouse.Read;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.Lane;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.replay.KeptHistory;
import dev.tocsin.replay.warc.WarcArchive;
import dev.tocsin.replay.warc.WarcFile;
import dev.tocsin.replay.warc.WarcItem;
import dev.tocsin.testkit.Eventually;
import dev.tocsin.wire.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** History comes in beside what is live: with its own times, once, and without an alert. */
class IngestIT {
    private static final Duration AGE = Duration.ofDays(30);
    /** More than the shipped settings keep of captures, and of articles. */
    private static final Duration OLDER_THAN_KEPT = Duration.ofDays(400);

    private static final String RULES =
            "sinks:\n  - {name: screen, kind: stdout}\nrules:\n  - {name: all, where: confidence >= 0, historical: yes, sinks: [screen]}\n";

    @TempDir
    Path folder;

    @Test
    void historyIsProcessedOnceAndDisturbsNothingThatIsLive() throws Exception {
        List<RawArticle> live = SampleCaptures.take(1);
        Path archive = archive("old.warc.gz", live.subList(0, 60), AGE);
        try (TestHouse house = TestHouse.on(folder.resolve("data"))) {
            house.session().startProcessing();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            house.session()
                    .startAlerting(
                            AlertRules.parse(RULES, "rules.yaml"),
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            Map.of());
            house.publish(live.subList(0, 30));
            house.awaitSettled();
            Map<String, String> before = EventFacts.standing(house);
            assertThat(before).isNotEmpty();

            CommandLineRun ingested = tocsin(house, "ingest", archive.toString());

            assertThat(ingested.code()).as(ingested.err()).isZero();
            assertThat(ingested.err()).contains("60 captures published");
            LedgerEntry total = house.awaitSettled();
            assertThat(total.captured()).isEqualTo(90);
            assertThat(EventFacts.standing(house)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
            assertRecordTimes(house);
            assertRepeatsAddNothing(house, archive);

            house.publish(live.subList(60, live.size()));
            house.awaitSettled();
            Set<String> events = liveEvents(house);
            Eventually.holds(
                    "an alert for each live event",
                    TestHouse.LIMIT,
                    () -> alerts(house).stream()
                            .map(alert -> alert.event().id())
                            .collect(Collectors.toSet())
                            .containsAll(events));
            assertThat(alerts(house))
                    .allSatisfy(alert -> assertThat(alert.event().lane()).isEqualTo(Lane.LIVE));

            assertExportComesBack(house);
        }
    }

    @Test
    void pagesOlderThanTheTopicsKeepAreLeftOutUnlessTheTopicsAreToKeepThem() throws Exception {
        List<RawArticle> pages = SampleCaptures.take(1);
        Path young = archive("young.warc.gz", pages.subList(0, 10), AGE);
        Path old = archive("old.warc.gz", pages.subList(10, 30), OLDER_THAN_KEPT);
        try (TestHouse house = TestHouse.on(folder.resolve("data"))) {
            house.session().startProcessing();

            CommandLineRun left = tocsin(house, "ingest", young.toString(), old.toString());

            assertThat(left.code()).isEqualTo(ExitCode.FAILED);
            assertThat(left.err()).contains("10 captures published", "20 older-than-kept", "--again --keep");
            assertThat(house.awaitSettled().captured()).isEqualTo(10);

            CommandLineRun kept = tocsin(house, "ingest", old.toString(), "--again", "--keep");

            assertThat(kept.code()).as(kept.err()).isZero();
            assertThat(kept.err()).contains("20 captures published").doesNotContain("older-than-kept");
            LedgerEntry total = house.awaitSettled();
            assertThat(total.captured()).isEqualTo(30);
            assertThat(total.balances()).isTrue();
            assertThat(house.bytes(house.topics().articles().name()))
                    .anyMatch(r -> r.timestamp()
                            < pages.get(0).capturedAt().minus(OLDER_THAN_KEPT).toEpochMilli() + AGE.toMillis());
            try (Admin admin = Admin.create(house.kafka())) {
                assertThat(new KeptHistory(admin, house.topics())
                                .since(pages.get(0).capturedAt()))
                        .isEqualTo(Instant.EPOCH);
            }
        }
    }

    private static void assertRecordTimes(TestHouse house) {
        Map<Boolean, List<ConsumerRecord<byte[], byte[]>>> records =
                house.bytes(house.topics().articles().name()).stream()
                        .collect(
                                Collectors.partitioningBy(r -> article(house, r).lane() == Lane.ARCHIVE));
        assertThat(records.get(true)).isNotEmpty();
        assertThat(records.get(true))
                .allSatisfy(r -> assertThat(r.timestamp())
                        .isEqualTo(article(house, r).capturedAt().toEpochMilli()));
    }

    private void assertRepeatsAddNothing(TestHouse house, Path archive) throws IOException {
        Map<String, String> events = EventFacts.standing(house);
        int articles = house.bytes(house.topics().articles().name()).size();

        assertThat(tocsin(house, "ingest", archive.toString()).err())
                .contains("0 captures published", "ingested before");
        assertThat(house.awaitSettled().captured()).isEqualTo(90);

        Path renamed = Files.copy(archive, folder.resolve("renamed.warc.gz"));
        assertThat(tocsin(house, "ingest", renamed.toString(), "--again").err()).contains("60 captures published");
        LedgerEntry total = house.awaitSettled();
        assertThat(total.captured()).isEqualTo(150);
        assertThat(total.balances()).isTrue();
        assertThat(house.ledger()).allMatch(LedgerEntry::balances);
        assertThat(EventFacts.standing(house)).isEqualTo(events);
        assertThat(house.bytes(house.topics().articles().name())).hasSize(articles);
    }

    private void assertExportComesBack(TestHouse house) throws IOException {
        Path file = folder.resolve("export.warc.gz");
        CommandLineRun exported = tocsin(house, "export", "--warc", file.toString());
        assertThat(exported.code()).as(exported.err()).isZero();
        List<RawArticle> captures = house.records(List.of(house.topics().raw())).stream()
                .map(Read::value)
                .map(raw -> raw.inLane(Lane.ARCHIVE))
                .toList();
        assertThat(captures(file))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(captures);
        String source = captures.get(0).source();
        tocsin(house, "export", "--warc", file.toString(), "--source", source, "--from", "1d");
        assertThat(captures(file)).isNotEmpty().allMatch(c -> c.source().equals(source));
    }

    private static List<RawArticle> captures(Path file) throws IOException {
        List<RawArticle> captures = new ArrayList<>();
        try (WarcFile warc = WarcFile.open(file, Optional.empty(), 0)) {
            for (Optional<WarcItem> item = warc.next(); item.isPresent(); item = warc.next()) {
                if (item.get() instanceof WarcItem.Capture capture) {
                    captures.add(capture.raw());
                }
            }
        }
        return captures;
    }

    private static List<Alert> alerts(TestHouse house) {
        return house.records(List.of(house.topics().alerts())).stream()
                .map(Read::value)
                .toList();
    }

    private static Set<String> liveEvents(TestHouse house) {
        List<Topic<String, Event>> topics = Understanding.load().classes().stream()
                .map(house.topics()::events)
                .toList();
        return house.records(topics).stream()
                .filter(r -> r.value() != null && r.value().lane() == Lane.LIVE)
                .map(Read::key)
                .collect(Collectors.toSet());
    }

    private static Article article(TestHouse house, ConsumerRecord<byte[], byte[]> record) {
        return house.topics().articles().valueSerde().deserializer().deserialize(record.topic(), record.value());
    }

    private CommandLineRun tocsin(TestHouse house, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--bootstrap", house.bootstrap(), "--set", "data=" + folder.resolve("data")));
        return CommandLineRun.of(folder, all.toArray(String[]::new));
    }

    /** The same pages so much earlier, in other words. */
    private Path archive(String name, List<RawArticle> captures, Duration age) throws IOException {
        Path file = folder.resolve(name);
        try (WarcArchive archive = new WarcArchive(file, "test", captures.get(0).capturedAt())) {
            for (RawArticle now : captures) {
                archive.write(new RawArticle(
                        now.id(),
                        now.source(),
                        now.url(),
                        now.capturedAt().minus(age),
                        now.status(),
                        now.contentType(),
                        earlier(now.body()),
                        now.item(),
                        now.lane()));
            }
            archive.finish();
        }
        return file;
    }

    /** In a charset that leaves all bytes as they are. */
    private static byte[] earlier(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1)
                .replaceAll("\\.\\s*</p>", ". This is how it stood then.</p>")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
