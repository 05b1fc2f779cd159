package dev.tocsin.fetcher;

import dev.tocsin.extract.feed.FeedLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Subscriptions as feed readers export them (OPML 1.0 and 2.0). */
final class Opml {
    private Opml() {}

    /**
     * Every outline with a feed, in order; a feed listed in two folders counts once, and a name borne twice gets a number.
     *
     * @throws SourceListError where there is no OPML in the text
     */
    static List<Source> read(String file, String text) {
        Element document = Jsoup.parse(text, "", Parser.xmlParser());
        if (document.getElementsByTag("opml").isEmpty()) {
            throw new SourceListError(file, "not an OPML file");
        }
        List<Source> sources = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Element outline : document.getElementsByTag("outline")) {
            Optional<URI> feed = FeedLinks.link(attribute(outline, "xmlUrl"));
            if (feed.isPresent() && seen.add(feed.get())) {
                sources.add(Source.of(unusedName(outline, feed.get(), names), Source.Kind.FEED, feed.get()));
            }
        }
        return sources;
    }

    private static String unusedName(Element outline, URI feed, Set<String> names) {
        String title = attribute(outline, "title").isBlank() ? attribute(outline, "text") : attribute(outline, "title");
        String name = title.isBlank() ? feed.getHost() : title.strip().replaceAll("\\s+", " ");
        String unused = name;
        for (int i = 2; !names.add(unused); i++) {
            unused = name + " " + i;
        }
        return unused;
    }

    private static String attribute(Element outline, String name) {
        for (Attribute attribute : outline.attributes()) {
            if (attribute.getKey().equalsIgnoreCase(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }
}
