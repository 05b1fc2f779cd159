package dev.tocsin.extract.override;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How to read the pages of some hosts. What it doesn't say is read as on other pages.
 *
 * @param hosts a name, which stands for itself and for www. before it, or {@code *.name} for all below it as well
 * @param include what holds the text; empty for what the reader finds
 * @param exclude what is cut out of it
 */
record PageOverride(
        List<String> hosts,
        Optional<Selection> title,
        List<Selection> include,
        List<Selection> exclude,
        Optional<Selection> authors,
        Optional<Selection> published) {
    private static final String BLOCKS = "p,div,ul,ol,li,h2,h3,h4,h5,h6,blockquote,pre,table,section,article,figure";

    PageOverride {
        hosts = List.copyOf(hosts);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    boolean isFor(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(h -> h.startsWith("*.")
                        ? name.equals(h.substring(2)) || name.endsWith(h.substring(1))
                        : name.equals(h) || name.equals("www." + h));
    }

    /** The paragraphs of the text, separated by blank lines; empty where nothing is found. Leaves the page without what is cut out. */
    String text(Document page) {
        exclude.forEach(cut -> page.select(cut.selector()).remove());
        Set<Element> roots = new LinkedHashSet<>();
        for (Element element : page.getAllElements()) {
            boolean wanted = include.stream().anyMatch(s -> element.is(s.selector()));
            if (wanted && element.parents().stream().noneMatch(roots::contains)) {
                roots.add(element);
            }
        }
        List<String> paragraphs = new ArrayList<>();
        roots.forEach(root -> collect(root, paragraphs));
        return String.join("\n\n", paragraphs);
    }

    /** A paragraph is an element of text, or a run of text and inline elements between such elements. */
    private static void collect(Element root, List<String> paragraphs) {
        StringBuilder run = new StringBuilder();
        for (Node node : root.childNodes()) {
            if (node instanceof TextNode text) {
                run.append(text.text());
            } else if (node instanceof Element element) {
                if (element.isBlock() || !element.select(BLOCKS).isEmpty()) {
                    add(run, paragraphs);
                    collect(element, paragraphs);
                } else if (element.normalName().equals("br")) {
                    run.append(' ');
                } else {
                    run.append(element.text());
                }
            }
        }
        add(run, paragraphs);
    }

    private static void add(StringBuilder run, List<String> paragraphs) {
        String text = run.toString().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
        run.setLength(0);
    }
}
