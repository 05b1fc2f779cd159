package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.testkit.Eventually;
import dev.tocsin.testkit.LoopbackFeeds;
import dev.tocsin.testkit.LoopbackFeeds.Kind;
import dev.tocsin.testkit.LoopbackFeeds.Manners;
import dev.tocsin.testkit.Punctuality;
import dev.tocsin.wire.Topics;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Two hundred sites, of which some are slow, silent or broken, and fewer threads than those could hold. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs every address of 127.0.0.0/8")
class ManySourcesIT {
    private static final int SOURCES = 200;
    private static final int WORKERS = 7;
    private static final int POLLS = 3;
    private static final Duration INTERVAL = Duration.ofSeconds(4);
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Manners MANNERS =
            new Manners(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(6));

    private final Topics topics = Topics.bundled();
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final Punctuality punctuality =
            new Punctuality(SOURCES, i -> INTERVAL.multipliedBy(11).dividedBy(10));
    private final AtomicIntegerArray polls = new AtomicIntegerArray(SOURCES);

    @Test
    void noneWaitsForAnotherAndEveryPageIsCapturedOnce() {
        try (LoopbackFeeds sites = new LoopbackFeeds(SOURCES, 7, MANNERS, punctuality::sign);
                FetcherRole role = role(sites)) {
            role.start();
            Eventually.holds(
                    "every healthy feed polled a few times",
                    LIMIT,
                    () -> of(sites, Kind.HEALTHY).allMatch(i -> polls.get(i) >= POLLS));
            punctuality.end();
            assertThat(of(sites, Kind.SILENT))
                    .as("polls of the silent that ended")
                    .allMatch(i -> polls.get(i) == 0);
            assertThat(of(sites, Kind.HEALTHY).boxed())
                    .allSatisfy(i -> assertThat(punctuality.late(i)).as("%s", i).isLessThan(INTERVAL));

            Eventually.holds(
                    "every slow feed read", LIMIT, () -> of(sites, Kind.SLOW).allMatch(i -> polls.get(i) > 0));
            sites.publishNoMore();
            Eventually.holds(
                    "every page that was told of captured",
                    LIMIT,
                    () -> captures().keySet().containsAll(ids(sites)));
            assertThat(captures()).allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
            assertThat(captures()).containsOnlyKeys(ids(sites));
        }
    }

    private FetcherRole role(LoopbackFeeds sites) {
        List<Source> sources = IntStream.range(0, SOURCES)
                .mapToObj(i -> Source.of(Integer.toString(i), Source.Kind.FEED, sites.feed(i))
                        .withReach(Reach.ANY))
                .toList();
        Polling polling = new Polling(
                INTERVAL, INTERVAL, INTERVAL, List.of(Duration.ofHours(1)), Duration.ofDays(1), 500, SOURCES);
        FetchMetrics metrics = new FetchMetrics() {
            @Override
            public void polled(String source, int newItems) {
                polls.incrementAndGet(Integer.parseInt(source));
            }
        };
        return new FetcherRole(
                sources,
                TestLimits.QUICK
                        .callTimeout(Duration.ofSeconds(20))
                        .workers(WORKERS)
                        .limits(),
                polling,
                new MemoryFetchState(),
                new RawPublisher(topics, broker),
                metrics,
                InstantSource.system(),
                new Random(3));
    }

    private static IntStream of(LoopbackFeeds sites, Kind kind) {
        return IntStream.range(0, SOURCES).filter(i -> sites.kind(i) == kind);
    }

    private static List<String> ids(LoopbackFeeds sites) {
        return sites.told().stream().map((URI url) -> ArticleIds.of(url)).toList();
    }

    /** How often each page was captured, by its id. */
    private Map<String, Long> captures() {
        return broker.history().stream()
                .filter(r -> r.topic().equals(topics.raw().name()))
                .collect(Collectors.groupingBy(ProducerRecord::key, Collectors.counting()));
    }
}
