package dev.tocsin.extract.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What an element of a feed is called: vocabulary and local name in lower case, since feeds disagree about prefixes,
 * declare them wrongly or not at all, and some are written in capitals.
 */
final class XmlNames {
    /** The formats' own elements, whatever their namespace is called. */
    static final String CORE = "";

    private static final Map<String, String> BY_NAMESPACE = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
            Map.entry("http://purl.org/dc/terms/", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://search.yahoo.com/mrss/", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
            Map.entry("http://www.w3.org/2005/atom", "atom"),
            Map.entry("http://purl.org/atom/ns#", "atom"));
    private static final List<String> CORE_NAMESPACES = List.of(
            "http://purl.org/rss/",
            "http://my.netscape.com/",
            "http://channel.netscape.com/",
            "http://backend.userland.com/",
            "http://blogs.law.harvard.edu/",
            "http://cyber.law.harvard.edu/",
            "http://www.sitemaps.org/",
            "https://www.sitemaps.org/",
            "http://www.google.com/schemas/sitemap/");

    private XmlNames() {}

    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** "dc", "media", ... as commonly abbreviated; {@link #CORE} for the feed's own elements, Atom's within Atom too. */
    static String vocabulary(Element element) {
        String name = element.tagName();
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        return declared(element, prefix).map(uri -> ofNamespace(uri, prefix)).orElse(prefix.toLowerCase(Locale.ROOT));
    }

    private static String ofNamespace(String uri, String prefix) {
        String known = BY_NAMESPACE.get(uri.strip().toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        boolean core = prefix.isEmpty() || CORE_NAMESPACES.stream().anyMatch(uri::startsWith);
        return core ? CORE : prefix.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> declared(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element e = element; e != null; e = e.parent()) {
            if (e.hasAttr(attribute)) {
                return Optional.of(e.attr(attribute));
            }
        }
        return Optional.empty();
    }

    /** The children of one vocabulary and name. */
    static Stream<Element> children(Element parent, String vocabulary, String local) {
        return parent.children().stream()
                .filter(e -> local(e).equals(local) && vocabulary(e).equals(vocabulary));
    }

    /** An attribute by its local name, in any case; empty where it is missing. */
    static String attribute(Element element, String local) {
        for (Attribute a : element.attributes()) {
            String name = a.getKey();
            if (name.substring(name.indexOf(':') + 1).equalsIgnoreCase(local)) {
                return a.getValue();
            }
        }
        return "";
    }
}
