package dev.tocsin.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** A parsed page with the parts that readers of titles, dates and names ask for, gathered in one walk. */
final class Page {
    /** What follows these many characters is not read. */
    static final int MAX_CHARS = 6_000_000;
    /** How many elements of one kind are kept. */
    private static final int MAX_ELEMENTS = 500;

    private static final List<String> AUTHOR_NAMES =
            List.of("author", "byline", "autor", "auteur", "writer", "contributor", "reporter");
    private static final List<String> DATED_NAMES =
            List.of("date", "time", "publish", "posted", "datum", "fecha", "meta");
    private static final int AUTHOR = 1;
    private static final int DATED = 2;

    private static final int MAX_TEXT_NODES = 400;
    private static final int MAX_TEMPLATES = 8;
    private static final int MAX_TEMPLATE_CHARS = 300_000;

    /** As it was written, for what the parsed page does not tell. */
    final String html;

    final Document document;
    final URI url;
    final MetaTags meta;
    final JsonLd jsonLd;
    final List<Block> blocks;

    private final List<Element> metas = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Element> times = new ArrayList<>();
    final List<Element> headings = new ArrayList<>();
    final List<Element> authors = new ArrayList<>();
    final List<Element> dated = new ArrayList<>();
    final List<Element> properties = new ArrayList<>();
    private final Map<String, Integer> meanings = new HashMap<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<Element> templates = new ArrayList<>();

    private Page(String html, Document document, URI url) {
        this.html = html;
        this.document = document;
        this.url = url;
        NodeTraversor.traverse((node, depth) -> gather(node), document);
        templates.forEach(Page::unfold);
        this.meta = new MetaTags(metas);
        this.jsonLd = new JsonLd(scripts);
        this.blocks = BlockReader.read(document.body());
    }

    /** Parses text that is HTML, or near enough. */
    static Page of(String html, URI url) {
        String bounded = html.length() > MAX_CHARS ? html.substring(0, MAX_CHARS) : html;
        return new Page(bounded, Jsoup.parse(bounded, url.isAbsolute() ? url.toString() : ""), url);
    }

    private void gather(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> add(metas, element);
            case "link" -> add(links, element);
            case "time" -> add(times, element);
            case "h1", "h2" -> add(headings, element);
            case "script" -> gatherScript(element);
            default -> gatherByName(element);
        }
        if (element.attributesSize() > 0 && element.hasAttr("itemprop")) {
            add(properties, element);
        }
    }

    private void gatherScript(Element script) {
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("text/template") && templates.size() < MAX_TEMPLATES) {
            templates.add(script);
        }
        if (type.contains("ld+json") && scripts.size() < MAX_ELEMENTS) {
            for (Node data : script.childNodes()) {
                if (data instanceof DataNode text) {
                    scripts.add(text.getWholeData());
                }
            }
        }
    }

    /** Some pages keep their text in a template until a script shows it. Templates with gaps to fill are not text. */
    private static void unfold(Element template) {
        String html = template.data();
        if (html.length() <= MAX_TEMPLATE_CHARS
                && html.contains("<p")
                && !html.contains("{{")
                && !html.contains("<%")
                && !html.contains("${")) {
            Element shown = new Element("div");
            shown.append(html);
            template.replaceWith(shown);
        }
    }

    private void gatherByName(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        int means = meaning(element.className())
                | meaning(element.id())
                | meaning(element.attr("rel"))
                | meaning(element.attr("itemprop"))
                | meaning(element.attr("data-testid"));
        if ((means & AUTHOR) != 0) {
            add(authors, element);
        }
        if ((means & DATED) != 0) {
            add(dated, element);
        }
    }

    /** Whether a name speaks of authors or dates, as bits. Names come back many times on a page. */
    private int meaning(String name) {
        return name.isEmpty() ? 0 : meanings.computeIfAbsent(name, Page::meant);
    }

    private static int meant(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (AUTHOR_NAMES.stream().anyMatch(lower::contains) ? AUTHOR : 0)
                | (DATED_NAMES.stream().anyMatch(lower::contains) ? DATED : 0);
    }

    private static void add(List<Element> elements, Element element) {
        if (elements.size() < MAX_ELEMENTS) {
            elements.add(element);
        }
    }

    /** What the page says of its language, in lower case, such as "en-gb"; empty where it says nothing. */
    String language() {
        Element html = document.firstElementChild();
        String lang = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        String said = lang.isBlank()
                ? meta.first("og:locale", "content-language", "language", "dc.language")
                        .orElse("")
                : lang;
        return said.strip().toLowerCase(Locale.ROOT);
    }

    /** The text of an element up to this many characters; an element with more is told by a longer text. Never slow. */
    static String text(Element element, int maxChars) {
        RunBuilder run = new RunBuilder();
        int budget = maxChars + 1;
        int nodes = 0;
        Node node = element;
        while (node != null && budget > 0 && nodes++ < MAX_TEXT_NODES) {
            if (node instanceof TextNode text) {
                String whole = text.getWholeText();
                String part = whole.length() > budget * 4 + 64 ? whole.substring(0, budget * 4 + 64) : whole;
                run.append(part, false, false);
                budget -= part.strip().length();
            } else if (node instanceof Element inner
                    && (inner.isBlock() || inner.normalName().equals("br"))) {
                run.blank();
            } else if (node instanceof Element) {
                run.part();
            }
            node = following(node, element);
        }
        return run.take().text();
    }

    /** The next node in reading order below this element; null after the last. */
    static @Nullable Node following(Node node, Element within) {
        boolean silent = node instanceof Element e
                && (e.normalName().equals("script") || e.normalName().equals("style"));
        if (node.childNodeSize() > 0 && !silent) {
            return node.childNode(0);
        }
        Node next = node;
        while (next != null && next != within && next.nextSibling() == null) {
            next = next.parent();
        }
        return next == null || next == within ? null : next.nextSibling();
    }

    Optional<String> link(String rel) {
        return links.stream()
                .filter(link -> link.attr("rel").equalsIgnoreCase(rel))
                .map(link -> link.attr("href").strip())
                .filter(href -> !href.isEmpty())
                .findFirst();
    }
}
