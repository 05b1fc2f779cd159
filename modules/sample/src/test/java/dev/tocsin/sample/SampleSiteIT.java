package dev.tocsin.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class SampleSiteIT {
    private static final Pattern LINK = Pattern.compile(
            "(?:<link>|<loc>|<link rel=\"alternate\" type=\"text/html\" href=\"|\"url\": \")(http[^<\"]+)");
    private static final String EDITED = "meridian-post/boats-at-the-shoal";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SampleLibrary library = SampleLibrary.load();
    private SampleSite site;
    private Expectations expectations;

    @BeforeEach
    void start() throws IOException {
        site = SampleSite.start();
        expectations = site.expectations();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everyExpectedPageAnswersAsItMust() throws Exception {
        for (ExpectedPage page : expectations.pages()) {
            HttpResponse<byte[]> answer = get(page.url());
            String reason = page.reasons().isEmpty() ? "" : page.reasons().get(0);
            int status = reason.equals("http-404") ? 404 : reason.equals("redirect-loop") ? 302 : 200;
            assertThat(answer.statusCode()).as(page.key()).isEqualTo(status);
        }
    }

    @Test
    void everyArticlePageHoldsItsTitleAndText() throws Exception {
        for (Outlet outlet : library.outlets()) {
            for (Outlet.Published article : outlet.articles()) {
                SampleArticle first = article.first();
                String html =
                        new String(get(url(outlet.id() + "/" + first.slug())).body(), outlet.charset());
                assertThat(html).contains(Template.markup(first.title())).doesNotContain("{{");
                assertThat(first.paragraphs()).allMatch(paragraph -> html.contains(Template.markup(paragraph)));
            }
        }
    }

    @Test
    void everyPageIsLinkedByExactlyOneFeed() throws Exception {
        List<String> linked = new ArrayList<>();
        for (Outlet outlet : library.outlets()) {
            linked.addAll(links(feed(outlet)));
        }
        linked.removeIf(link -> site.sources().stream()
                .anyMatch(source -> (source.uri().resolve("/").toString()).equals(link)));

        List<String> ends = new ArrayList<>();
        for (String link : linked) {
            HttpResponse<byte[]> answer = head(URI.create(link));
            boolean elsewhere = link.contains("/go/4711");
            ends.add(
                    elsewhere
                            ? URI.create(link)
                                    .resolve(header(answer, "Location"))
                                    .toString()
                            : link);
        }
        assertThat(ends)
                .containsExactlyInAnyOrderElementsOf(expectations.pages().stream()
                        .map(page -> page.url().toString())
                        .toList());
    }

    private static List<String> links(String feed) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(feed);
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    @Test
    void homePageNamesItsFeed() throws Exception {
        SampleSource home = site.sources().stream()
                .filter(source -> source.kind() == SampleSource.Kind.HOME)
                .findFirst()
                .orElseThrow();

        assertThat(new String(get(home.uri()).body(), UTF_8))
                .contains("<link rel=\"alternate\" type=\"application/rss+xml\"")
                .contains(home.uri().resolve("/ledger.rss").toString());
    }

    @Test
    void onlyTheBrokenFeedIsNotWellFormed() throws Exception {
        for (Outlet outlet : library.outlets()) {
            if (outlet.feed().template().endsWith(".xml")) {
                byte[] feed = get(feedUrl(outlet)).body();
                if (outlet.feed().template().startsWith("broken")) {
                    assertThatThrownBy(() -> parse(feed)).isInstanceOf(SAXException.class);
                } else {
                    parse(feed);
                }
            }
        }
    }

    private static void parse(byte[] xml) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.parse(new ByteArrayInputStream(xml));
    }

    @Test
    void answersConditionalRequestsWith304() throws Exception {
        URI page = url("old-ledger/crimea-vote");
        HttpResponse<byte[]> first = get(page);

        assertThat(get(page, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(page, "If-Modified-Since", header(first, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(page, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
        assertThat(get(page, "If-Modified-Since", "Sat, 01 Feb 2014 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        URI feed = feedUrl(library.outlet("harbour-courier"));
        assertThat(get(feed, "If-None-Match", header(get(feed), "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void editedPageHasItsSecondEditionFromTheSecondReadingOn() throws Exception {
        String seized = "had seized a third boat";
        URI feed = feedUrl(library.outlet("meridian-post"));
        String feedBefore = header(get(feed), "ETag");

        HttpResponse<byte[]> first = get(url(EDITED));
        HttpResponse<byte[]> second = get(url(EDITED), "If-None-Match", header(first, "ETag"));

        assertThat(new String(first.body(), UTF_8)).contains(seized);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(new String(second.body(), UTF_8)).doesNotContain(seized).contains("condemned the Chinese action");
        assertThat(header(second, "Last-Modified")).isNotEqualTo(header(first, "Last-Modified"));
        assertThat(get(url(EDITED), "If-None-Match", header(second, "ETag")).statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> feedAfter = get(feed, "If-None-Match", feedBefore);
        assertThat(feedAfter.statusCode()).isEqualTo(200);
        assertThat(new String(feedAfter.body(), UTF_8)).contains("<updated>2023-12-10T17:30:00+08:00</updated>");
    }

    @Test
    void compressesWhereAccepted() throws Exception {
        URI page = url("harbour-courier/missile-over-hokkaido");
        HttpResponse<byte[]> packed = get(page, "Accept-Encoding", "br, gzip");

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(get(page).body());
        }
        assertThat(get(page, "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void westernOutletSendsWindows1252AndSaysSoInThePageOnly() throws Exception {
        HttpResponse<byte[]> page = get(url("atlantic-gazette/conakry-coup"));

        assertThat(header(page, "Content-Type")).isEqualTo("text/html");
        assertThat(page.body()).contains((byte) 0x93, (byte) 0x94, (byte) 0x92, (byte) 0x96, (byte) 0xE9);
        assertThat(new String(page.body(), Charset.forName("windows-1252")))
                .contains("charset=windows-1252")
                .contains("“We will no longer entrust politics to one man,”");
        assertThat(new String(page.body(), UTF_8)).contains("\uFFFD");
    }

    @Test
    void streamsTheHugePage() throws Exception {
        HttpResponse<InputStream> page = client.send(
                HttpRequest.newBuilder(url("old-ledger/tide-register")).build(), BodyHandlers.ofInputStream());
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = page.body()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        }

        assertThat(page.headers().firstValue("Content-Length")).isEmpty();
        assertThat(bytes).isBetween(20_000_000L, 22_000_000L);
    }

    @Test
    void survivesAReaderThatHangsUp() throws Exception {
        HttpResponse<InputStream> page = client.send(
                HttpRequest.newBuilder(url("old-ledger/tide-register")).build(), BodyHandlers.ofInputStream());
        try (InputStream in = page.body()) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
        }

        assertThat(get(url("old-ledger/crimea-vote")).statusCode()).isEqualTo(200);
    }

    @Test
    void oneRedirectEndsWellAndTheOtherNever() throws Exception {
        URI base = url("meridian-post/mali-mission-ends");
        assertThat(base.resolve(header(get(base.resolve("/go/4711")), "Location")))
                .isEqualTo(base);

        URI start = url("meridian-post/round-and-round");
        URI next = start.resolve(header(get(start), "Location"));
        assertThat(next.resolve(header(get(next), "Location"))).isEqualTo(start);
    }

    @Test
    void aliasNamesTheCanonicalPage() throws Exception {
        byte[] page = get(url("meridian-post/us-leaves-inf")).body();

        assertThat(get(url("meridian-post/us-leaves-inf-print")).body()).isEqualTo(page);
        assertThat(new String(page, UTF_8))
                .contains("<link rel=\"canonical\" href=\"" + url("meridian-post/us-leaves-inf") + "\">");
    }

    @Test
    void robotsForbidAPageThatAFeedLinks() throws Exception {
        URI memo = url("harbour-courier/private-memo");

        assertThat(new String(get(memo.resolve("/robots.txt")).body(), UTF_8)).contains("Disallow: /private/");
        assertThat(memo.getPath()).startsWith("/private/");
        assertThat(get(url("old-ledger/crimea-vote").resolve("/robots.txt")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void outletsHaveAddressesOfTheirOwn() {
        assertThat(site.sources())
                .extracting(source -> source.uri().getAuthority())
                .doesNotHaveDuplicates();
    }

    @Test
    void takesTheNextFreePort() throws IOException {
        int taken = site.sources().get(0).uri().getPort();

        try (SampleSite other = SampleSite.start(taken)) {
            assertThat(other.sources())
                    .extracting(SampleSource::uri)
                    .doesNotContainAnyElementsOf(
                            site.sources().stream().map(SampleSource::uri).toList());
        }
    }

    @Test
    void keepsALogOfRequests() throws Exception {
        get(url("atlantic-gazette/conakry-coup"), "User-Agent", "tocsin/test");

        assertThat(site.requests())
                .containsExactly(new SampleRequest(
                        "atlantic-gazette", "GET", "/story.php?id=conakry-coup", Optional.of("tocsin/test"), 200));
    }

    private URI url(String key) {
        return expectations.page(key).orElseThrow().url();
    }

    private URI feedUrl(Outlet outlet) {
        return site.sources().stream()
                .filter(source -> source.name().equals(outlet.id()))
                .findFirst()
                .orElseThrow()
                .uri()
                .resolve(outlet.feed().path());
    }

    private String feed(Outlet outlet) throws Exception {
        return new String(get(feedUrl(outlet)).body(), outlet.charset());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private HttpResponse<byte[]> get(URI uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> head(URI uri) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
