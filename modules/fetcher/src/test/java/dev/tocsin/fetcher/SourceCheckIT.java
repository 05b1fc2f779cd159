package dev.tocsin.fetcher;

import static dev.tocsin.fetcher.TestSite.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.fetcher.FetchRequest.Reach;
import dev.tocsin.model.Article;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.RawArticle;
import dev.tocsin.testkit.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SourceCheckIT {
    @Test
    void saysOfEachSourceHowItIs() throws Exception {
        try (TestSite site = new TestSite();
                PageFetcher fetcher = new PageFetcher(
                        TestLimits.QUICK.attempts(1).limits(),
                        InstantSource.system(),
                        new Random(1),
                        FetchMetrics.NOOP)) {
            site.on(
                    "/good",
                    html("<rss><channel><item><link>/old</link></item><item><link>/new</link>"
                            + "<pubDate>Tue, 14 May 2024 09:30:00 GMT</pubDate></item></channel></rss>"));
            site.on("/new", html("<p>Norland and Estmark agree.</p>"));
            site.on("/listing", html("<rss><channel><item><link>/list</link></item></channel></rss>"));
            site.on("/list", html("<p>links</p>"));
            site.on("/dead", html("<rss><channel><item><link>/gone</link></item></channel></rss>"));
            site.on("/empty", html("<rss><channel></channel></rss>")).on("/page", html("<html>hello</html>"));
            site.on("/site", html("<link rel=alternate type='application/atom+xml' href='/good'>"));
            List<SourceCheck.Report> reports = new SourceCheck(fetcher, SourceCheckIT::read)
                    .all(List.of(
                            source(site, Source.Kind.FEED, "/good"),
                            source(site, Source.Kind.FEED, "/empty"),
                            source(site, Source.Kind.FEED, "/page"),
                            source(site, Source.Kind.FEED, "/missing"),
                            source(site, Source.Kind.HOME, "/site"),
                            source(site, Source.Kind.HOME, "/page"),
                            source(site, Source.Kind.FEED, "/listing"),
                            source(site, Source.Kind.FEED, "/dead")))
                    .get(30, TimeUnit.SECONDS);
            assertThat(reports)
                    .extracting(SourceCheck.Report::state)
                    .containsExactly(
                            SourceCheck.State.OK,
                            SourceCheck.State.EMPTY,
                            SourceCheck.State.FAILED,
                            SourceCheck.State.FAILED,
                            SourceCheck.State.OK,
                            SourceCheck.State.FAILED,
                            SourceCheck.State.OK,
                            SourceCheck.State.OK);
            for (int readable : new int[] {0, 4}) {
                assertThat(reports.get(readable).page())
                        .contains(new SourceCheck.PageCheck(site.url("/new"), Optional.of(0.94), ""));
            }
            assertThat(reports.get(6).page().orElseThrow().problem()).isEqualTo("not-an-article (a list)");
            assertThat(reports.get(7).page().orElseThrow().problem()).startsWith("http-404");
            assertThat(reports.get(1).page()).isEmpty();
            assertThat(reports.get(0).items()).isEqualTo(2);
            assertThat(reports.get(0).newest()).contains(Instant.parse("2024-05-14T09:30:00Z"));
            assertThat(reports.get(2).problem()).startsWith("html-page");
            assertThat(reports.get(3).problem()).startsWith("http-404");
            assertThat(reports.get(5).problem()).startsWith("no-feed-found");
        }
    }

    @Test
    void findsFeedsAtTheUsualPlaces() throws Exception {
        try (TestSite site = new TestSite();
                PageFetcher fetcher = new PageFetcher(
                        TestLimits.QUICK.attempts(1).limits(),
                        InstantSource.system(),
                        new Random(1),
                        FetchMetrics.NOOP)) {
            site.on("/", html("<html>no feeds named</html>"));
            site.on("/news.xml", html("<urlset><url><loc>https://a.example/1</loc></url></urlset>"));
            site.on("/robots.txt", html("User-agent: *\nSitemap: " + site.url("/news.xml")));
            SourceDiscovery discovery = new SourceDiscovery(fetcher);
            assertThat(discovery.discover(source(site, Source.Kind.HOME, "/")).get(30, TimeUnit.SECONDS))
                    .extracting(SourceDiscovery.Found::kind)
                    .containsExactly(Source.Kind.SITEMAP);
            site.on("/feed", html("<rss><channel><item><link>https://a.example/1</link></item></channel></rss>"));
            assertThat(discovery.discover(source(site, Source.Kind.HOME, "/")).get(30, TimeUnit.SECONDS))
                    .extracting(SourceDiscovery.Found::url)
                    .containsExactly(site.url("/feed"));
        }
    }

    private static Extraction read(RawArticle raw) {
        String page = new String(raw.body(), StandardCharsets.UTF_8);
        if (page.contains("links")) {
            return new Extraction.Rejected(Extraction.Reason.NOT_AN_ARTICLE, "a list");
        }
        Article a = Samples.article();
        return new Extraction.Read(new Article(
                raw.id(),
                1,
                raw.source(),
                raw.url(),
                raw.url(),
                a.title(),
                page,
                "en",
                a.authors(),
                a.publisher(),
                a.agency(),
                a.published(),
                a.modified(),
                a.image(),
                a.section(),
                false,
                0.94,
                raw.capturedAt(),
                raw.lane(),
                a.contentHash(),
                a.duplicateOf()));
    }

    private static Source source(TestSite site, Source.Kind kind, String path) {
        return Source.of(path.substring(1) + "-" + kind, kind, site.url(path)).withReach(Reach.ANY);
    }
}
