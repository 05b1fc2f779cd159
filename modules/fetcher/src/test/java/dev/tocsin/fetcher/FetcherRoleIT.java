package dev.tocsin.fetcher;

import static dev.tocsin.fetcher.TestSite.html;
import static dev.tocsin.fetcher.TestSite.redirect;
import static dev.tocsin.fetcher.TestSite.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.model.Decision;
import dev.tocsin.model.RawArticle;
import dev.tocsin.wire.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockResponse;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(90)
class FetcherRoleIT {
    private static final Topics TOPICS = Topics.bundled();

    private final TestSite site = new TestSite();
    private final FakeClock clock = new FakeClock();
    private final CountingMetrics metrics = new CountingMetrics();
    private final MemoryFetchState store = new MemoryFetchState();
    private MockProducer<String, byte[]> broker = broker(true);

    @AfterEach
    void close() {
        site.close();
        assertThat(metrics.of("requests"))
                .isEqualTo(metrics.of("fetched")
                        + metrics.of("notModified")
                        + metrics.of("disallowed")
                        + metrics.of("failed"));
        assertThat(metrics.of("pages"))
                .isEqualTo(metrics.of("captured")
                        + metrics.of("unchanged")
                        + metrics.of("notCaptured")
                        + metrics.of("unpublished"));
    }

    @Test
    void capturesEveryPageOfAFeedOnce() throws Exception {
        feed("/rss", item("1", "/a"), item("2", "/b"));
        site.on("/a", html("first")).on("/b", redirect("/c")).on("/c", html("second"));
        round(source(Source.Kind.FEED, "/rss"));
        round(source(Source.Kind.FEED, "/rss"));
        assertThat(captures()).extracting(RawArticle::url).containsExactlyInAnyOrder(site.url("/a"), site.url("/c"));
        RawArticle first = captures().stream()
                .filter(c -> c.url().equals(site.url("/a")))
                .findFirst()
                .orElseThrow();
        assertThat(first.id()).isEqualTo(ArticleIds.of(site.url("/a")));
        assertThat(first.body()).asString(StandardCharsets.UTF_8).isEqualTo("first");
        assertThat(first.source()).isEqualTo("courier");
        assertThat(first.item().orElseThrow().guid()).isEqualTo("1");
        assertThat(site.visits("/a")).hasSize(1);
        ProducerRecord<String, byte[]> record = broker.history().get(0);
        assertThat(record.timestamp()).isEqualTo(clock.millis());
        assertThat(record.headers()).isEmpty();
    }

    @Test
    void decidesAboutPagesThatCannotBeHad() throws Exception {
        feed("/rss", item("1", "/gone"), item("2", "/private"), item("3", "/song"), item("4", "/down"));
        site.on("/robots.txt", html("User-agent: *\nDisallow: /private")).on("/down", status(500));
        site.on(
                "/song",
                new MockResponse.Builder()
                        .addHeader("Content-Type", "audio/mpeg")
                        .body("la")
                        .build());
        round(source(Source.Kind.FEED, "/rss"));
        assertThat(captures()).isEmpty();
        assertThat(decisions())
                .extracting(Decision::reason)
                .containsExactlyInAnyOrder("http-404", "robots-disallowed", "not-a-page", "http-500");
        assertThat(decisions())
                .allMatch(d -> d.stage() == Decision.Stage.FETCH && d.outcome() == Decision.Outcome.NOT_CAPTURED);
    }

    @Test
    void comesBackToPagesThatMayWorkLaterButNotForEver() throws Exception {
        feed("/rss", item("1", "/gone"), item("2", "/down"));
        site.on("/down", status(500));
        for (int i = 0; i < 5; i++) {
            round(source(Source.Kind.FEED, "/rss"));
        }
        assertThat(site.visits("/gone")).hasSize(1);
        assertThat(decisions()).filteredOn(d -> d.reason().equals("http-500")).hasSize(SourceState.MOST_FAILURES);
    }

    @Test
    void fetchesAgainWhatTheFeedTellsAnew() throws Exception {
        feed("/rss", "<item><guid>1</guid><title>Talks</title><link>" + site.url("/a") + "</link></item>");
        site.on("/a", html("talks"));
        round(source(Source.Kind.FEED, "/rss"));
        feed("/rss", "<item><guid>1</guid><title>Talks fail</title><link>" + site.url("/a") + "</link></item>");
        site.on("/a", html("talks failed"));
        round(source(Source.Kind.FEED, "/rss"));
        assertThat(captures())
                .extracting(c -> new String(c.body(), StandardCharsets.UTF_8))
                .containsExactly("talks", "talks failed");
    }

    @Test
    void sendsNothingWhereAPageIsAsItWas() throws Exception {
        feed("/rss", "<item><guid>1</guid><title>Talks</title><link>" + site.url("/a") + "</link></item>");
        site.on("/a", html("talks"));
        round(source(Source.Kind.FEED, "/rss"));
        feed("/rss", "<item><guid>1</guid><title>Talks on</title><link>" + site.url("/a") + "</link></item>");
        round(source(Source.Kind.FEED, "/rss"));
        assertThat(site.visits("/a")).hasSize(2);
        assertThat(captures()).hasSize(1);
    }

    @Test
    void asksForAFeedConditionally() throws Exception {
        String body = rss(item("1", "/a"));
        site.on(
                "/rss",
                r -> "\"1\"".equals(r.getHeaders().get("If-None-Match"))
                        ? status(304)
                        : new MockResponse.Builder()
                                .addHeader("ETag", "\"1\"")
                                .body(body)
                                .build());
        site.on("/a", html("a"));
        round(source(Source.Kind.FEED, "/rss"));
        round(source(Source.Kind.FEED, "/rss"));
        assertThat(metrics.of("notModified")).isEqualTo(1);
    }

    @Test
    void losesNothingThatTheBrokerDidNotTake() throws Exception {
        feed("/rss", item("1", "/a"));
        site.on("/a", html("a"));
        broker = broker(false);
        try (FetcherRole role = role(source(Source.Kind.FEED, "/rss"))) {
            var round = role.oneRound();
            await(() -> broker.errorNext(new TimeoutException("no broker")));
            round.get(30, TimeUnit.SECONDS);
        }
        assertThat(metrics.of("unpublished")).isEqualTo(1);
        broker = broker(true);
        round(source(Source.Kind.FEED, "/rss"));
        assertThat(captures()).hasSize(1);
    }

    @Test
    void visitsPagesAgainToCatchEdits() throws Exception {
        feed("/rss", item("1", "/a"), item("2", "/b"));
        site.on("/a", html("draft")).on("/b", html("same"));
        round(source(Source.Kind.FEED, "/rss"));
        site.on("/a", html("final"));
        clock.advance(Duration.ofMinutes(16));
        try (FetcherRole role = role(source(Source.Kind.FEED, "/rss"))) {
            role.rounds(2).get(30, TimeUnit.SECONDS);
        }
        assertThat(captures())
                .extracting(c -> new String(c.body(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("draft", "same", "final");
        assertThat(captures().get(2).item().orElseThrow().guid()).isEqualTo("1");
        assertThat(site.visits("/b")).hasSize(2);
    }

    @Test
    void followsHomePagesAndSitemapIndexesToTheirArticles() throws Exception {
        site.on("/", html("<link rel='alternate' type='application/rss+xml' href='/rss'>"));
        feed("/rss", item("1", "/a"));
        site.on(
                "/index.xml",
                xml("<sitemapindex><sitemap><loc>" + site.url("/news.xml") + "</loc></sitemap></sitemapindex>"));
        site.on("/news.xml", xml("<urlset><url><loc>" + site.url("/b") + "</loc></url></urlset>"));
        site.on("/a", html("a")).on("/b", html("b"));
        round(source(Source.Kind.HOME, "/"));
        round(source(Source.Kind.SITEMAP, "/index.xml"));
        assertThat(captures()).extracting(RawArticle::url).containsExactly(site.url("/a"), site.url("/b"));
    }

    @Test
    void captureOnceAPageThatTwoSourcesTellOf() throws Exception {
        feed("/one", item("1", "/a"));
        feed("/two", item("2", "/a"));
        site.on("/a", html("a"));
        Source one = source(Source.Kind.FEED, "/one");
        Source two = Source.of("gazette", Source.Kind.FEED, site.url("/two")).withReach(Reach.ANY);
        try (FetcherRole role = new FetcherRole(
                List.of(one, two),
                limits(),
                polling(),
                store,
                new RawPublisher(TOPICS, broker),
                metrics,
                clock,
                new Random(3))) {
            role.oneRound().get(30, TimeUnit.SECONDS);
        }
        assertThat(captures()).hasSize(1);
    }

    @Test
    void refusesArticlesInsideForSourcesThatMayNotReachThere() throws Exception {
        Source outside = source(Source.Kind.FEED, "/rss").withReach(Reach.PUBLIC);
        feed("/rss", item("1", "/a"));
        round(outside);
        assertThat(site.visits("/rss")).isEmpty();
        assertThat(metrics.of("pollFailed")).isEqualTo(1);
    }

    @Test
    void pollsForEverByTheClock() throws Exception {
        feed("/rss", item("1", "/a"));
        site.on("/a", html("a")).on("/b", html("b"));
        try (FetcherRole role = role(source(Source.Kind.FEED, "/rss"))) {
            role.start();
            await(() -> captures().size() == 1 && metrics.of("polled") == 1);
            feed("/rss", item("1", "/a"), item("2", "/b"));
            await(() -> {
                clock.advance(Duration.ofMinutes(1));
                return captures().size() == 2;
            });
        }
        assertThat(captures()).extracting(RawArticle::url).contains(site.url("/b"));
    }

    private void round(Source source) throws Exception {
        try (FetcherRole role = role(source)) {
            role.oneRound().get(30, TimeUnit.SECONDS);
        }
        broker = reopened(broker);
    }

    private FetcherRole role(Source source) {
        return new FetcherRole(
                List.of(source),
                limits(),
                polling(),
                store,
                new RawPublisher(TOPICS, broker),
                metrics,
                clock,
                new Random(3));
    }

    private static FetchLimits limits() {
        return TestLimits.QUICK.attempts(1).limits();
    }

    private static Polling polling() {
        return new Polling(
                Duration.ofMinutes(1),
                Duration.ofDays(1),
                Duration.ofMinutes(10),
                List.of(Duration.ofMinutes(15), Duration.ofHours(2)),
                Duration.ofDays(3),
                500,
                100);
    }

    private static MockProducer<String, byte[]> broker(boolean answers) {
        return new MockProducer<>(
                answers, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }

    /** A closed mock takes nothing more: what it got goes on in a new one. */
    private static MockProducer<String, byte[]> reopened(MockProducer<String, byte[]> old) {
        MockProducer<String, byte[]> fresh = broker(true);
        old.history().forEach(fresh::send);
        return fresh;
    }

    private List<RawArticle> captures() {
        return broker.history().stream()
                .filter(r -> r.topic().equals(TOPICS.raw().name()))
                .map(r -> TOPICS.raw().valueSerde().deserializer().deserialize(r.topic(), r.value()))
                .toList();
    }

    private List<Decision> decisions() {
        return broker.history().stream()
                .filter(r -> r.topic().equals(TOPICS.decisions().name()))
                .map(r -> TOPICS.decisions().valueSerde().deserializer().deserialize(r.topic(), r.value()))
                .toList();
    }

    private Source source(Source.Kind kind, String path) {
        return Source.of("courier", kind, site.url(path)).withReach(Reach.ANY);
    }

    private void feed(String path, String... items) {
        site.on(path, xml(rss(items)));
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>Courier</title>" + String.join("", items) + "</channel></rss>";
    }

    private String item(String guid, String path) {
        URI link = site.url(path);
        return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + path + "</title><link>" + link
                + "</link></item>";
    }

    private static MockResponse xml(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/xml")
                .body(body)
                .build();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited half a minute").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
