package dev.tocsin.extract.feed;

import dev.tocsin.extract.feed.FeedEntry.Stamp;
import dev.tocsin.extract.feed.FeedReading.Format;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;

/** Sitemaps, news sitemaps and sitemap indexes (sitemaps.org, with Google's news extension). */
final class Sitemap {
    private Sitemap() {}

    static ParsedFeed index(Element root, String base, List<String> warnings) {
        record Child(String link, Instant changed) {}
        List<Child> children = new ArrayList<>();
        for (Element sitemap : elements(root, "sitemap")) {
            Fields fields = new Fields(sitemap);
            Instant changed = Stamp.of(fields.text("lastmod")).time().orElse(Instant.MIN);
            children.add(new Child(Links.resolve(base, fields.text("loc")), changed));
        }
        children.sort(Comparator.comparing(Child::changed).reversed());
        return feed(
                Format.SITEMAP_INDEX,
                List.of(),
                children.stream().map(Child::link).toList(),
                warnings);
    }

    static ParsedFeed urls(Element root, String base, List<String> warnings) {
        List<FeedEntry> entries =
                elements(root, "url").stream().map(url -> entry(url, base)).toList();
        return feed(Format.SITEMAP, entries, List.of(), warnings);
    }

    private static List<Element> elements(Element root, String name) {
        return root.getAllElements().stream()
                .filter(e ->
                        XmlNames.local(e).equals(name) && XmlNames.vocabulary(e).equals(XmlNames.CORE))
                .toList();
    }

    private static FeedEntry entry(Element url, String base) {
        Fields fields = new Fields(url);
        Fields news = fields.all("news:news").findFirst().map(Fields::new).orElse(fields);
        return new FeedEntry(
                "",
                Links.resolve(base, fields.text("loc")),
                "",
                news.markup("news:title", "title"),
                Markup.NONE,
                Stamp.of(news.text("news:publication_date")),
                Stamp.of(fields.text("lastmod")),
                List.of());
    }

    private static ParsedFeed feed(
            Format format, List<FeedEntry> entries, List<String> children, List<String> warnings) {
        return new ParsedFeed(
                format,
                "",
                "",
                Markup.NONE,
                Markup.NONE,
                Stamp.NONE,
                Stamp.NONE,
                List.of(),
                entries,
                children,
                FeedHints.NONE,
                warnings);
    }
}
