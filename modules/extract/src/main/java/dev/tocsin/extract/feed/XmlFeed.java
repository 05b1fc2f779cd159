package dev.tocsin.extract.feed;

import dev.tocsin.extract.feed.FeedEntry.Stamp;
import dev.tocsin.extract.feed.FeedReading.Format;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** RSS of every version, Atom 0.3 and 1.0 and CDF by one mapping, since real feeds mix them freely. */
final class XmlFeed {
    private static final List<String> ITEMS = List.of("item", "entry");
    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final Element root;
    private final String base;
    private final List<String> warnings;

    /** @param base where the feed was, empty where that is unknown */
    XmlFeed(Element root, String base, List<String> warnings) {
        this.root = root;
        this.base = base;
        this.warnings = warnings;
    }

    ParsedFeed parse() {
        Element channel = channel();
        Fields fields = new Fields(channel);
        List<FeedEntry> entries = root.getAllElements().stream()
                .filter(XmlFeed::isItem)
                .map(this::entry)
                .toList();
        return new ParsedFeed(
                format(),
                id(fields, channel),
                link(fields, channel),
                fields.markup("title", "dc:title"),
                fields.markup(
                        "description", "tagline", "subtitle", "dc:description", "abstract", "info", "itunes:summary"),
                Stamp.of(fields.text("pubdate", "published", "dcterms:issued", "issued")),
                updated(fields, "lastbuilddate", "updated", "modified", "dcterms:modified", "dc:date", "pubdate"),
                authors(fields),
                entries,
                List.of(),
                hints(fields),
                warnings);
    }

    private Format format() {
        return switch (XmlNames.local(root)) {
            case "feed" -> Format.ATOM;
            case "channel" -> root.hasAttr("HREF") || root.hasAttr("BASE") ? Format.CDF : Format.RSS;
            default -> Format.RSS;
        };
    }

    private Element channel() {
        return root.children().stream()
                .filter(e -> XmlNames.local(e).equals("channel"))
                .findFirst()
                .orElse(root);
    }

    private static boolean isItem(Element e) {
        if (!ITEMS.contains(XmlNames.local(e))) {
            return false;
        }
        String vocabulary = XmlNames.vocabulary(e);
        return vocabulary.equals(XmlNames.CORE) || vocabulary.equals("atom");
    }

    private FeedEntry entry(Element item) {
        Fields fields = new Fields(item);
        String original = fields.text("feedburner:origlink", "pheedo:origlink");
        return new FeedEntry(
                id(fields, item),
                link(fields, item),
                Links.resolve(baseOf(item), original),
                title(fields, item),
                fields.markup(
                        "description",
                        "summary",
                        "dc:description",
                        "content:encoded",
                        "xhtml:body",
                        "body",
                        "content",
                        "fullitem",
                        "abstract",
                        "itunes:summary",
                        "media:description"),
                Stamp.of(fields.text("pubdate", "published", "issued", "dcterms:issued", "dcterms:created", "created")),
                updated(fields, "updated", "modified", "dcterms:modified", "dc:date", "date"),
                authors(fields));
    }

    private static Markup title(Fields fields, Element item) {
        Markup own = fields.markup("title", "dc:title", "media:title");
        if (!own.isEmpty()) {
            return own;
        }
        return item.getAllElements().stream()
                .filter(e -> XmlNames.local(e).equals("title")
                        && XmlNames.vocabulary(e).equals("media"))
                .map(Fields::markup)
                .findFirst()
                .orElse(Markup.NONE);
    }

    private static Stamp updated(Fields fields, String... names) {
        String text = fields.text(names);
        return Stamp.of(text.isEmpty() ? fields.attribute("lastmod") : text);
    }

    private String id(Fields fields, Element e) {
        String id = fields.all("guid", "id", "atom:id")
                .map(g -> g.wholeText().strip())
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElseGet(() -> XmlNames.attribute(e, "about"));
        boolean isPath = id.startsWith("/") || id.startsWith("./") || id.startsWith("../");
        return isPath ? Links.resolve(baseOf(e), id) : id;
    }

    private String link(Fields fields, Element e) {
        String link = Stream.<java.util.function.Supplier<String>>of(
                        () -> alternate(fields.all("link").toList()),
                        () -> permalink(fields),
                        () -> fields.text("url", "origlink"),
                        () -> fields.attribute("href"),
                        () -> fields.attribute("about"),
                        () -> idThatIsALink(fields),
                        () -> anyLink(fields))
                .map(java.util.function.Supplier::get)
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("");
        return Links.resolve(baseOf(e), link);
    }

    /** RSS puts the link in the text, Atom in an attribute; among Atom's the page in HTML is wanted. */
    private static String alternate(List<Element> links) {
        Stream<Element> pages = links.stream().filter(l -> rel(l).equals("alternate") && isHtml(l));
        Stream<Element> alternates = links.stream().filter(l -> rel(l).equals("alternate"));
        return Stream.concat(pages, alternates)
                .map(XmlFeed::target)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isHtml(Element link) {
        String type = XmlNames.attribute(link, "type");
        return type.isEmpty() || type.contains("html");
    }

    private static String rel(Element link) {
        String rel = XmlNames.attribute(link, "rel").strip().toLowerCase(Locale.ROOT);
        return rel.isEmpty() || rel.endsWith("/alternate") ? "alternate" : rel;
    }

    private static String target(Element link) {
        String text = link.wholeText().strip();
        return text.isEmpty() ? XmlNames.attribute(link, "href").strip() : text;
    }

    private static String permalink(Fields fields) {
        return fields.all("guid")
                .filter(g -> !XmlNames.attribute(g, "isPermaLink").strip().equalsIgnoreCase("false"))
                .map(g -> g.wholeText().strip())
                .filter(XmlFeed::isUrl)
                .findFirst()
                .orElse("");
    }

    private static String idThatIsALink(Fields fields) {
        return Optional.of(fields.text("id", "dc:identifier"))
                .filter(XmlFeed::isUrl)
                .orElse("");
    }

    /** The last resort: a link of whatever relation, such as {@code self}, that leads to a page. */
    private static String anyLink(Fields fields) {
        return fields.all("link")
                .filter(l -> isHtml(l)
                        && !List.of("hub", "enclosure", "edit", "next", "replies")
                                .contains(rel(l)))
                .map(XmlFeed::target)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isUrl(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private static List<String> authors(Fields fields) {
        return fields.all("author", "dc:creator", "dc:author", "contributor", "managingeditor", "itunes:author")
                .map(XmlFeed::author)
                .filter(a -> !a.isEmpty())
                .distinct()
                .toList();
    }

    private static String author(Element e) {
        Fields parts = new Fields(e);
        String name = parts.text("name");
        String email = parts.text("email");
        if (name.isEmpty() && email.isEmpty()) {
            return e.wholeText().strip().replaceAll("\\s+", " ");
        }
        if (name.isEmpty() || email.isEmpty()) {
            return name + email;
        }
        return name + " (" + email + ")";
    }

    private FeedHints hints(Fields channel) {
        Optional<URI> hub = channel.all("link")
                .filter(l -> rel(l).equals("hub"))
                .flatMap(l -> Links.fetchable(target(l)).stream())
                .findFirst();
        return new FeedHints(hub, ttl(channel));
    }

    private static Optional<Duration> ttl(Fields channel) {
        try {
            String minutes = channel.text("ttl");
            if (!minutes.isEmpty()) {
                return Optional.of(Duration.ofMinutes(Math.max(0, Integer.parseInt(minutes))));
            }
            Duration period = PERIODS.get(channel.text("sy:updateperiod").toLowerCase(Locale.ROOT));
            String times = channel.text("sy:updatefrequency");
            return Optional.ofNullable(period)
                    .map(p -> p.dividedBy(Math.max(1, times.isEmpty() ? 1 : Integer.parseInt(times))));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Every {@code xml:base} from the root down to here, each resolved against the one above. */
    private String baseOf(Element e) {
        List<String> bases = new ArrayList<>();
        for (Element at = e; at != null; at = at.parent()) {
            if (!at.attr("xml:base").isBlank()) {
                bases.add(at.attr("xml:base"));
            }
        }
        Collections.reverse(bases);
        String result = base;
        for (String next : bases) {
            result = Links.resolve(result, next);
        }
        return result;
    }
}
