package dev.tocsin.extract.feed;

import dev.tocsin.extract.Charsets;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a page names: RSS autodiscovery, then links that look like feeds. */
public final class FeedLinks {
    private static final List<String> TYPES = List.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json",
            "application/xml",
            "text/xml",
            "application/x.atom+xml",
            "application/x-atom+xml");

    private FeedLinks() {}

    /** In the page's order, feeds of comments last. */
    public static List<URI> in(byte[] page, String contentType, URI base) {
        Document document = Jsoup.parse(Charsets.decode(page, contentType).text(), base.toString());
        Set<URI> named = new LinkedHashSet<>();
        Set<URI> lesser = new LinkedHashSet<>();
        for (Element link : document.select("link[href][rel~=(?i)\\b(alternate|feed)\\b]")) {
            String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
            boolean json = type.equals("application/json") && !link.attr("href").contains("feed");
            if (TYPES.contains(type) && !json || link.attr("rel").equalsIgnoreCase("feed")) {
                boolean comments = (link.attr("title") + link.attr("href"))
                        .toLowerCase(Locale.ROOT)
                        .contains("comment");
                link(link.absUrl("href")).ifPresent(comments ? lesser::add : named::add);
            }
        }
        if (named.isEmpty()) {
            document.select("a[href~=(?i)(/rss|/feeds?/?$|\\.rss|atom\\.xml|rss\\.xml|feed\\.xml)]")
                    .forEach(a -> link(a.absUrl("href")).ifPresent(named::add));
        }
        named.addAll(lesser);
        return List.copyOf(named);
    }

    /** An absolute web address as somebody wrote it; empty where it is none. */
    public static Optional<URI> link(String written) {
        return Links.fetchable(written);
    }
}
