package dev.tocsin.fetcher;

import static dev.tocsin.fetcher.TestSite.html;
import static dev.tocsin.fetcher.TestSite.redirect;
import static dev.tocsin.fetcher.TestSite.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.fetcher.FetchOutcome.NotModified;
import dev.tocsin.fetcher.FetchRequest.Reach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PageFetcherIT {
    private final CountingMetrics metrics = new CountingMetrics();
    private final TestSite site = new TestSite();
    private PageFetcher fetcher = fetcher(TestLimits.QUICK);

    @AfterEach
    void close() {
        fetcher.close();
        site.close();
        assertThat(metrics.of("requests"))
                .isEqualTo(metrics.of("fetched")
                        + metrics.of("notModified")
                        + metrics.of("disallowed")
                        + metrics.of("failed"));
    }

    @Test
    void fetchesAPageAndSaysWhoItIs() throws Exception {
        site.on("/a", html("Grüße"));
        Fetched page = fetched(get("/a"));
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("Grüße");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(site.visits("/a").get(0).request().getHeaders().get("User-Agent"))
                .isEqualTo("Tocsin/0 (test)");
    }

    @Test
    void unpacksGzipAndBrotli() throws Exception {
        site.on("/gzip", packed("gzip", gzip("hello".getBytes(StandardCharsets.UTF_8))));
        site.on("/br", packed("br", new Buffer().write(HexFormat.of().parseHex("0b028068656c6c6f03"))));
        site.on("/broken", packed("br", new Buffer().writeUtf8("no brotli at all")));
        assertThat(fetched(get("/gzip")).body()).asString().isEqualTo("hello");
        assertThat(fetched(get("/br")).body()).asString().isEqualTo("hello");
        assertThat(failed(get("/broken")).reason()).isEqualTo(FetchReason.BROKEN_ANSWER);
    }

    @Test
    void asksConditionallyWhereACopyIsAtHand() throws Exception {
        site.on(
                "/a",
                request -> "\"v1\"".equals(request.getHeaders().get("If-None-Match"))
                        ? status(304)
                        : new MockResponse.Builder()
                                .addHeader("ETag", "\"v1\"")
                                .addHeader("Last-Modified", "yesterday")
                                .body("x")
                                .build());
        Validators validators = fetched(get("/a")).validators();
        assertThat(validators).isEqualTo(new Validators("\"v1\"", "yesterday"));
        assertThat(await(new FetchRequest(site.url("/a"), Map.of(), validators, Reach.ANY)))
                .isInstanceOf(NotModified.class);
        assertThat(site.visits("/a").get(1).request().getHeaders().get("If-Modified-Since"))
                .isEqualTo("yesterday");
    }

    @Test
    void followsRedirectsToWhereTheyEnd() throws Exception {
        site.on("/a", redirect("/b")).on("/b", redirect("c?x=1")).on("/c?x=1", html("end"));
        assertThat(fetched(get("/a")).url()).isEqualTo(site.url("/c?x=1"));
    }

    @Test
    void givesUpOnRedirectsThatLeadNowhere() throws Exception {
        site.on("/loop", redirect("/pool")).on("/pool", redirect("/loop")).on("/file", redirect("file:///etc/passwd"));
        for (int i = 0; i < 9; i++) {
            site.on("/" + i, redirect("/" + (i + 1)));
        }
        assertThat(failed(get("/loop")).reason()).isEqualTo(FetchReason.REDIRECT_LOOP);
        assertThat(failed(get("/0")).reason()).isEqualTo(FetchReason.TOO_MANY_REDIRECTS);
        assertThat(failed(get("/file")).reason()).isEqualTo(FetchReason.UNSUPPORTED_SCHEME);
    }

    @Test
    void carriesCookiesAlongOneRedirect() throws Exception {
        site.on(
                "/a",
                r -> "seen=1".equals(r.getHeaders().get("Cookie"))
                        ? html("welcome")
                        : new MockResponse.Builder()
                                .code(302)
                                .addHeader("Location", "/a")
                                .addHeader("Set-Cookie", "seen=1; Path=/")
                                .build());
        assertThat(fetched(get("/a")).body()).asString().isEqualTo("welcome");
    }

    @Test
    void takesNoBodyBeyondTheLimitHoweverItIsPacked() throws Exception {
        byte[] large = new byte[5 << 20];
        site.on(
                "/stated",
                new MockResponse.Builder().body(new Buffer().write(large)).build());
        site.on(
                "/chunked",
                new MockResponse.Builder()
                        .chunkedBody(new Buffer().write(large), 8192)
                        .build());
        site.on("/bomb", packed("gzip", gzip(large)));
        for (String path : List.of("/stated", "/chunked", "/bomb")) {
            assertThat(failed(get(path)).reason()).as(path).isEqualTo(FetchReason.TOO_LARGE);
        }
    }

    @Test
    void triesAgainWhatMayPassAndNothingElse() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        site.on("/flaky", r -> asked.incrementAndGet() < 3 ? status(503) : html("at last"));
        assertThat(fetched(get("/flaky")).body()).asString().isEqualTo("at last");
        site.on("/gone", status(410));
        Failed gone = failed(get("/gone"));
        assertThat(gone.reason()).isEqualTo("http-410");
        assertThat(gone.later()).isEqualTo(FetchOutcome.Later.WILL_NOT_HELP);
        assertThat(site.visits("/gone")).hasSize(1);
        site.on("/down", status(500));
        assertThat(failed(get("/down")).later()).isEqualTo(FetchOutcome.Later.MAY_HELP);
        assertThat(site.visits("/down")).hasSize(3);
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        site.on(
                "/busy",
                r -> asked.incrementAndGet() == 1
                        ? new MockResponse.Builder()
                                .code(429)
                                .addHeader("Retry-After", "1")
                                .build()
                        : html("now"));
        fetched(get("/busy"));
        List<TestSite.Visit> visits = site.visits("/busy");
        assertThat(visits.get(1).nanos() - visits.get(0).nanos()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
        site.on(
                "/later",
                new MockResponse.Builder()
                        .code(503)
                        .addHeader("Retry-After", "7200")
                        .build());
        Failed later = failed(get("/later"));
        assertThat(later.notBefore()).contains(later.at().plusSeconds(7200));
    }

    @Test
    void keepsToRobotsTxt() throws Exception {
        site.on("/robots.txt", html("User-agent: Tocsin\nDisallow: /no\n"))
                .on("/no", html("secret"))
                .on("/yes", redirect("/no"));
        assertThat(((Disallowed) get("/no")).reason()).isEqualTo(FetchReason.ROBOTS_DISALLOWED);
        assertThat(((Disallowed) get("/yes")).reason()).isEqualTo(FetchReason.ROBOTS_DISALLOWED);
        assertThat(site.visits("/no")).isEmpty();
        assertThat(site.visits("/robots.txt")).hasSize(1);
    }

    @Test
    void asksNothingOfAHostWhoseRobotsTxtIsInTrouble() throws Exception {
        site.on("/robots.txt", status(500)).on("/a", html("a"));
        assertThat(((Disallowed) get("/a")).reason()).isEqualTo(FetchReason.ROBOTS_UNREACHABLE);
        assertThat(site.visits("/a")).isEmpty();
    }

    @Test
    void leavesTimeBetweenRequestsAndMoreWhereRobotsTxtAsksForIt() throws Exception {
        use(TestLimits.QUICK.hostDelay(Duration.ofMillis(100)));
        site.on("/robots.txt", html("User-agent: *\nCrawl-delay: 0.3")).on("/a", html("a"));
        List<CompletableFuture<FetchOutcome>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(fetcher.fetch(request(site.url("/a"))));
        }
        for (CompletableFuture<FetchOutcome> one : all) {
            one.get(20, TimeUnit.SECONDS);
        }
        List<TestSite.Visit> visits = site.visits("/a");
        for (int i = 1; i < visits.size(); i++) {
            assertThat(visits.get(i).nanos() - visits.get(i - 1).nanos())
                    .isGreaterThan(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    @Test
    void sendsASourcesHeadersToItsOwnHostOnly() throws Exception {
        site.on("/a", redirect("http://localhost:" + site.port() + "/b")).on("/b", html("b"));
        fetched(await(new FetchRequest(site.url("/a"), Map.of("X-Key", "secret"), Validators.NONE, Reach.ANY)));
        assertThat(site.visits("/a").get(0).request().getHeaders().get("X-Key")).isEqualTo("secret");
        assertThat(site.visits("/b").get(0).request().getHeaders().get("X-Key")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/a", "http://localhost:%d/a", "http://[::1]:%d/a", "http://[::ffff:127.0.0.1]:%d/a",
                "http://2130706433:%d/a", "http://0x7f000001:%d/a", "http://0x7f.1:%d/a", "http://017700000001:%d/a",
                "http://127.1:%d/a", "http://0:%d/a", "http://inside.example:%d/a"
            })
    void refusesPrivateAddressesHoweverTheyAreWritten(String form) throws Exception {
        site.on("/a", html("inside"));
        FetchOutcome outcome = await(new FetchRequest(
                URI.create(String.format(java.util.Locale.ROOT, form, site.port())),
                Map.of(),
                Validators.NONE,
                Reach.PUBLIC));
        assertThat(failed(outcome).reason()).isIn(FetchReason.PRIVATE_ADDRESS, FetchReason.DNS, FetchReason.BAD_URL);
        assertThat(site.visits("/a")).isEmpty();
        assertThat(site.visits("/robots.txt")).isEmpty();
    }

    @Test
    void neverRidesOnAConnectionOfASourceThatMayReachInside() throws Exception {
        site.on("/a", html("inside"));
        fetched(get("/a"));
        FetchOutcome outcome = await(new FetchRequest(site.url("/a"), Map.of(), Validators.NONE, Reach.PUBLIC));
        assertThat(failed(outcome).reason()).isEqualTo(FetchReason.PRIVATE_ADDRESS);
    }

    @Test
    void namesWhatWentWrongOnTheWay() throws Exception {
        use(TestLimits.QUICK.attempts(1).callTimeout(Duration.ofMillis(400)));
        site.on("/robots.txt", status(404));
        site.on(
                "/silent",
                r -> new MockResponse.Builder()
                        .headersDelay(5, TimeUnit.SECONDS)
                        .build());
        site.on(
                "/cut",
                r -> new MockResponse.Builder()
                        .body("0123456789")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        assertThat(failed(get("/silent")).reason()).isEqualTo(FetchReason.TIMEOUT);
        use(TestLimits.QUICK.attempts(1));
        assertThat(failed(get("/cut")).reason()).isIn(FetchReason.BROKEN_ANSWER, FetchReason.CONNECT);
        assertThat(reason("http://nowhere.invalid/")).isEqualTo(FetchReason.DNS);
        assertThat(reason("http://127.0.0.1:" + unusedPort() + "/")).isEqualTo(FetchReason.CONNECT);
        try (ServerSocket plain = new ServerSocket(0)) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> answerInPlain(plain));
            assertThat(reason("https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(FetchReason.TLS);
            answered.get(10, TimeUnit.SECONDS);
        }
        assertThat(reason("ftp://courier.example/")).isEqualTo(FetchReason.UNSUPPORTED_SCHEME);
        assertThat(reason("/world")).isEqualTo(FetchReason.BAD_URL);
        assertThat(reason("http://courier.example:99999/")).isEqualTo(FetchReason.BAD_URL);
    }

    @Test
    void leavesAHostAloneThatFailsAllTheTime() throws Exception {
        use(TestLimits.QUICK.attempts(1).breakerFailures(3));
        site.on("/down", status(500)).on("/up", html("up"));
        for (int i = 0; i < 3; i++) {
            assertThat(failed(get("/down")).reason()).isEqualTo("http-500");
        }
        assertThat(failed(get("/up")).reason()).isEqualTo(FetchReason.HOST_UNAVAILABLE);
    }

    @Test
    void letsNoHostWaitForAnother() throws Exception {
        try (TestSite slow = new TestSite()) {
            slow.on(
                    "/a",
                    r -> new MockResponse.Builder()
                            .headersDelay(20, TimeUnit.SECONDS)
                            .build());
            List<CompletableFuture<FetchOutcome>> waiting = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                waiting.add(fetcher.fetch(request(slow.url("/a"))));
            }
            site.on("/quick", html("quick"));
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                fetched(get("/quick"));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            fetcher.close();
            for (CompletableFuture<FetchOutcome> one : waiting) {
                assertThat(failed(one.get(10, TimeUnit.SECONDS)).reason()).isEqualTo(FetchReason.STOPPED);
            }
        }
    }

    private PageFetcher fetcher(TestLimits limits) {
        Dns resolver = name -> switch (name) {
            case "inside.example" -> List.of(InetAddress.getByName("127.0.0.1"));
            case "nowhere.invalid" -> throw new UnknownHostException(name);
            default -> Dns.SYSTEM.lookup(name);
        };
        return new PageFetcher(limits.limits(), InstantSource.system(), new Random(1), metrics, resolver);
    }

    private void use(TestLimits limits) {
        fetcher.close();
        fetcher = fetcher(limits);
    }

    private FetchOutcome get(String path) throws Exception {
        return await(request(site.url(path)));
    }

    private static FetchRequest request(URI url) {
        return new FetchRequest(url, Map.of(), Validators.NONE, Reach.ANY);
    }

    private FetchOutcome await(FetchRequest request) throws Exception {
        return fetcher.fetch(request).get(30, TimeUnit.SECONDS);
    }

    private String reason(String url) throws Exception {
        return failed(await(request(URI.create(url)))).reason();
    }

    private static Fetched fetched(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Fetched.class);
        return (Fetched) outcome;
    }

    private static Failed failed(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(Failed.class);
        return (Failed) outcome;
    }

    private static MockResponse packed(String encoding, Buffer body) {
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", encoding)
                .body(body)
                .build();
    }

    private static Buffer gzip(byte[] content) throws IOException {
        Buffer packed = new Buffer();
        try (okio.BufferedSink out = Okio.buffer(new GzipSink((okio.Sink) packed))) {
            out.write(content);
        }
        return packed;
    }

    /** At once: an HTTP server waits for the end of a line, which a greeting by TLS has only by chance. */
    private static void answerInPlain(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
