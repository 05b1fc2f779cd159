package dev.tocsin.extract.feed;

import dev.tocsin.model.FeedItem;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads whatever a news site offers as a list of its articles: RSS, Atom, CDF, JSON Feed, sitemaps and their indexes.
 * Broken XML is read as far as it goes. Document types and entities declared in them are never looked at, so nothing
 * outside the bytes is ever loaded and nothing expands. Stateless and safe to share.
 */
public final class FeedReader {
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[\\w.-]+:)?(?:rss|RDF|rdf|feed|urlset|sitemapindex|channel|CHANNEL|Channel)(?=[\\s>/])");
    private static final Pattern HTML = Pattern.compile(
            "\\s*(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<html[\\s>])", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XHTML_FEED =
            Pattern.compile("<(?:rss|feed|rdf:RDF|urlset)\\s[^>]*(?:version|xmlns)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern ADDRESS_WITH_NAME = Pattern.compile("\\S+@\\S+\\s*\\((.+)\\)");
    private static final Pattern NAME_WITH_ADDRESS = Pattern.compile("(.+?)\\s*[(<]\\S+@\\S+[)>]");
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");

    private FeedReader() {}

    /**
     * Reads a feed.
     *
     * @param contentType the header as sent, empty where there was none
     * @param base where the feed was found; relative links are resolved against it
     */
    public static FeedReading read(byte[] content, String contentType, URI base) {
        String text = FeedText.decode(content, contentType);
        return parse(text, base.toString())
                .<FeedReading>map(FeedReader::reading)
                .orElseGet(() -> new FeedReading.Unreadable(whyNot(text)));
    }

    static Optional<ParsedFeed> parse(String text, String base) {
        String stripped = text.stripLeading();
        if (stripped.startsWith("{")) {
            return JsonFeed.parse(stripped, base);
        }
        boolean html = HTML.matcher(stripped).lookingAt()
                && !XHTML_FEED.matcher(stripped).find();
        Matcher root = ROOT.matcher(stripped);
        return html || !root.find() ? Optional.empty() : xml(stripped.substring(root.start()), base);
    }

    private static Optional<ParsedFeed> xml(String text, String base) {
        List<String> warnings = new ArrayList<>();
        Matcher control = NOT_XML.matcher(text);
        String clean = text;
        if (control.find()) {
            warnings.add("control characters left out");
            clean = control.replaceAll("");
        }
        Document document = Jsoup.parse(clean, "", Parser.xmlParser());
        return document.children().stream().findFirst().map(root -> switch (XmlNames.local(root)) {
            case "urlset" -> Sitemap.urls(root, base, warnings);
            case "sitemapindex" -> Sitemap.index(root, base, warnings);
            default -> new XmlFeed(root, base, warnings).parse();
        });
    }

    private static String whyNot(String text) {
        if (text.isBlank()) {
            return "empty";
        }
        return HTML.matcher(text).lookingAt() ? "html-page" : "not-a-feed";
    }

    private static FeedReading reading(ParsedFeed feed) {
        List<String> warnings = new ArrayList<>(feed.warnings());
        List<FeedItem> items = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            item(entry, feed.format())
                    .ifPresentOrElse(items::add, () -> warnings.add("item without a link: " + entry.id()));
        }
        List<URI> children = feed.children().stream()
                .flatMap(c -> Links.fetchable(c).stream())
                .toList();
        return new FeedReading.Read(feed.format(), feed.title().plain(), items, children, feed.hints(), warnings);
    }

    private static Optional<FeedItem> item(FeedEntry entry, FeedReading.Format format) {
        return Links.fetchable(entry.original())
                .or(() -> Links.fetchable(entry.link()))
                .map(link -> new FeedItem(
                        entry.id().isEmpty() ? link.toString() : entry.id(),
                        link,
                        entry.title().plain(),
                        entry.summary().plain(),
                        published(entry, format),
                        entry.updated().time(),
                        entry.authors().stream()
                                .map(FeedReader::name)
                                .filter(n -> !n.isEmpty())
                                .toList()));
    }

    /** RSS has no word for an update: its only date is when the item came out. */
    private static Optional<Instant> published(FeedEntry entry, FeedReading.Format format) {
        Optional<Instant> stated = entry.published().time();
        return format == FeedReading.Format.RSS ? stated.or(entry.updated()::time) : stated;
    }

    /** Of {@code desk@example.org (Ann Lee)} and its like, the name; nothing of a mere address. */
    private static String name(String author) {
        for (Pattern form : List.of(ADDRESS_WITH_NAME, NAME_WITH_ADDRESS)) {
            Matcher m = form.matcher(author);
            if (m.matches()) {
                return m.group(1).strip();
            }
        }
        boolean nobody = ADDRESS.matcher(author).matches()
                || author.toLowerCase(Locale.ROOT).equals("unknown");
        return nobody ? "" : Markup.guessed(author).plain();
    }
}
