package dev.tocsin.extract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.FeedItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {
    private static final URI BASE = URI.create("https://courier.example/feeds/world.xml");

    @Test
    void readsRss() {
        FeedReading.Read feed = read("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Courier</title><link>https://courier.example/</link><ttl>15</ttl>
                <atom:link rel="hub" href="https://hub.example/"/>
                <item><title>Frigates ordered</title><link>/world/frigates</link><guid isPermaLink="false">f-1</guid>
                <pubDate>Tue, 14 May 2024 09:30:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator>
                <description>&lt;p&gt;Three &lt;b&gt;frigates&lt;/b&gt;&lt;/p&gt;</description></item>
                </channel></rss>""");
        assertThat(feed.title()).isEqualTo("Courier");
        assertThat(feed.hints().ttl()).contains(Duration.ofMinutes(15));
        assertThat(feed.hints().hub()).contains(URI.create("https://hub.example/"));
        FeedItem item = only(feed);
        assertThat(item.guid()).isEqualTo("f-1");
        assertThat(item.link()).isEqualTo(URI.create("https://courier.example/world/frigates"));
        assertThat(item.title()).isEqualTo("Frigates ordered");
        assertThat(item.summary()).isEqualTo("Three frigates");
        assertThat(item.published()).contains(Instant.parse("2024-05-14T09:30:00Z"));
        assertThat(item.authors()).containsExactly("Ann Lee");
    }

    @Test
    void readsAtomWithBasesAndTypes() {
        FeedItem item = only(read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/news/"><title>Other</title>
                <entry xml:base="2024/"><id>urn:1</id><title type="html">Navy &amp;amp; Army</title>
                <link rel="enclosure" href="a.mp3" type="audio/mpeg"/><link rel="alternate" href="talks" type="text/html"/>
                <published>2024-05-14T09:30:00Z</published><updated>2024-05-14T10:00:00Z</updated>
                <author><name>Bo Ray</name><email>bo@other.example</email></author>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Talks <i>resumed</i></div></summary></entry></feed>"""));
        assertThat(item.link()).isEqualTo(URI.create("https://other.example/news/2024/talks"));
        assertThat(item.title()).isEqualTo("Navy & Army");
        assertThat(item.summary()).isEqualTo("Talks resumed");
        assertThat(item.authors()).containsExactly("Bo Ray");
        assertThat(item.updated()).contains(Instant.parse("2024-05-14T10:00:00Z"));
    }

    @Test
    void readsRdfWithItemsBesideTheChannel() {
        FeedReading.Read feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>RDF</title></channel>
                <item rdf:about="https://courier.example/1"><title>One</title><link>https://courier.example/1</link>
                <dc:date>2024-05-14T09:30:00Z</dc:date></item>
                <item rdf:about="https://courier.example/2"><title>Two</title></item></rdf:RDF>""");
        assertThat(feed.items()).extracting(i -> i.link().getPath()).containsExactly("/1", "/2");
        assertThat(feed.items().get(0).published()).contains(Instant.parse("2024-05-14T09:30:00Z"));
    }

    @Test
    void readsJsonFeed() {
        FeedItem item = only(read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":7,"url":"/a","title":"A & B",
                "content_html":"<p>Hello</p>","date_published":"2024-05-14T09:30:00+02:00","authors":[{"name":"Cy"}]}]}"""));
        assertThat(item.guid()).isEqualTo("7");
        assertThat(item.link()).isEqualTo(URI.create("https://courier.example/a"));
        assertThat(item.title()).isEqualTo("A & B");
        assertThat(item.summary()).isEqualTo("Hello");
        assertThat(item.published()).contains(Instant.parse("2024-05-14T07:30:00Z"));
    }

    @Test
    void readsNewsSitemaps() {
        FeedReading.Read feed = read("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://courier.example/a</loc><news:news><news:publication><news:name>C</news:name></news:publication>
                <news:publication_date>2024-05-14</news:publication_date><news:title>Strike ends</news:title></news:news></url></urlset>""");
        assertThat(feed.format()).isEqualTo(FeedReading.Format.SITEMAP);
        assertThat(only(feed).title()).isEqualTo("Strike ends");
        assertThat(only(feed).published()).contains(Instant.parse("2024-05-14T00:00:00Z"));
    }

    @Test
    void listsSitemapsOfAnIndexNewestFirst() {
        FeedReading.Read feed = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://courier.example/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>https://courier.example/new.xml</loc><lastmod>2024-05-14</lastmod></sitemap></sitemapindex>""");
        assertThat(feed.children()).extracting(URI::getPath).containsExactly("/new.xml", "/old.xml");
    }

    @Test
    void readsBrokenXmlAsFarAsItGoes() {
        FeedReading.Read feed = read("PHP Warning: oops <br />\n<rss><channel><title>R&D & more &nbsp; &bogus;</title>"
                + "<item><title>Q&A: 1 < 2\u0001</title><link>https://courier.example/q?a=1&b=2</link></item>"
                + "<item><title>Cut off</title><link>https://courier.example/cut");
        assertThat(feed.title()).isEqualTo("R&D & more &bogus;");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Q&A: 1 < 2", "Cut off");
        assertThat(feed.items().get(0).link().getQuery()).isEqualTo("a=1&b=2");
        assertThat(feed.warnings()).contains("control characters left out");
    }

    @Test
    void readsItemsThatAreNeverClosed() {
        FeedReading.Read feed = read("<rss><channel><item><title>A</title><link>https://a.example/1</link>"
                + "<item><title>B</title><link>https://a.example/2</link></channel></rss>");
        assertThat(feed.items()).extracting(FeedItem::title).containsExactly("A", "B");
    }

    @Test
    void prefersThePublishersLinkToThatOfAFeedService() {
        FeedItem item = only(read(
                "<rss xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel><item><title>A</title>"
                        + "<link>https://feeds.example/~r/1</link><feedburner:origLink>https://courier.example/a</feedburner:origLink>"
                        + "</item></channel></rss>"));
        assertThat(item.link()).isEqualTo(URI.create("https://courier.example/a"));
    }

    @Test
    void takesTheLinkWhereTheIdIsMissing() {
        FeedItem item =
                only(read("<rss><channel><item><link>https://courier.example/a b</link></item></channel></rss>"));
        assertThat(item.guid()).isEqualTo("https://courier.example/a%20b");
        assertThat(item.title()).isEmpty();
    }

    @Test
    void leavesOutItemsThatLeadNowhere() {
        FeedReading.Read feed = read("<rss><channel><item><title>Podcast</title><guid isPermaLink='false'>p1</guid>"
                + "<enclosure url='https://a.example/p.mp3'/></item></channel></rss>");
        assertThat(feed.items()).isEmpty();
        assertThat(feed.warnings()).containsExactly("item without a link: p1");
    }

    @Test
    void believesTheBytesRatherThanAWrongDeclaration() {
        String xml =
                "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><title>Größe – été</title></channel></rss>";
        assertThat(title(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo("Größe – été");
        byte[] cyrillic =
                "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>Новости дня</title></channel></rss>"
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(title(cyrillic)).isEqualTo("Новости дня");
    }

    @Test
    void unzipsSitemaps() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write("<rss><channel><title>Zipped</title></channel></rss>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(title(zipped.toByteArray())).isEqualTo("Zipped");
    }

    @Test
    void neverLoadsNorExpandsDeclaredEntities(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        FeedReading.Read feed = read("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY l \"lol\">"
                + "<!ENTITY m \"&l;&l;&l;&l;\">]><rss><channel><title>A&x;&m;</title></channel></rss>");
        assertThat(feed.title()).isEqualTo("A&x;&m;");
    }

    @Test
    void saysWhyThereIsNoFeed() {
        assertThat(whyNot("<!DOCTYPE html><html><body>Sorry</body></html>")).isEqualTo("html-page");
        assertThat(whyNot("  ")).isEqualTo("empty");
        assertThat(whyNot("{\"error\": 1}")).isEqualTo("not-a-feed");
    }

    @Test
    void survivesAnyDamage() {
        String feed =
                "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>T</title><item><title>A &amp; B</title>"
                        + "<link>https://a.example/1</link><dc:date>2024</dc:date></item></channel></rss>";
        for (int cut = 0; cut < feed.length(); cut++) {
            FeedReading reading = FeedReader.read(feed.substring(0, cut).getBytes(StandardCharsets.UTF_8), "", BASE);
            assertThat(reading).isNotNull();
            String damaged = feed.substring(0, cut) + "<![CDATA[" + feed.substring(cut);
            assertThat(FeedReader.read(damaged.getBytes(StandardCharsets.UTF_8), "", BASE))
                    .isNotNull();
        }
    }

    @Test
    void readsThousandsOfLevelsWithoutOverflow() {
        String deep = "<rss><channel>" + "<x>".repeat(100_000) + "<item><link>https://a.example/1</link></item>";
        assertThat(FeedReader.read(deep.getBytes(StandardCharsets.UTF_8), "", BASE))
                .isNotNull();
    }

    private static FeedReading.Read read(String text) {
        return (FeedReading.Read) FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "", BASE);
    }

    private static String title(byte[] bytes) {
        return ((FeedReading.Read) FeedReader.read(bytes, "", BASE)).title();
    }

    private static String whyNot(String text) {
        return ((FeedReading.Unreadable) FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "", BASE)).reason();
    }

    private static FeedItem only(FeedReading.Read feed) {
        List<FeedItem> items = feed.items();
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
