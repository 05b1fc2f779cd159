package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks a page once, in reading order and without recursion, and cuts its text into blocks. One reader reads one page.
 * Reads at most {@link #MAX_BLOCKS} blocks; what follows them is not read.
 */
final class BlockReader {
    static final int MAX_BLOCKS = 12_000;
    private static final int MAX_ROW_CHARS = 600;
    private static final int MAX_NAMES_CHARS = 200;
    private static final int MAX_ROW_NODES = 200;

    private static final Set<String> SKIPPED = Set.of(
            "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "audio", "video", "canvas",
            "select", "option", "textarea", "input", "button", "map", "head", "title", "math", "applet", "datalist",
            "frameset", "noframes", "meta", "link", "source", "track", "img", "picture", "rp", "rt", "amp-ad",
            "amp-analytics", "amp-iframe", "amp-img");
    private static final Set<String> BLOCKS = Set.of(
            "html", "body", "article", "section", "main", "div", "p", "ul", "ol", "li", "dl", "dt", "dd", "table",
            "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "blockquote", "q-block", "pre", "h1", "h2", "h3", "h4", "h5",
            "h6", "header", "footer", "nav", "aside", "figure", "figcaption", "form", "fieldset", "legend", "address",
            "details", "summary", "hr", "center", "hgroup", "dialog", "menu", "dir", "noindex", "search", "label");
    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Integer> masks = new HashMap<>();
    private final RunBuilder run = new RunBuilder();
    private Container container = new Container(null, "html", "", 0, false, false);
    private int linkDepth;
    private int strongDepth;

    private BlockReader() {}

    static List<Block> read(Element root) {
        BlockReader reader = new BlockReader();
        reader.walk(root);
        return reader.blocks;
    }

    private void walk(Element root) {
        Node node = root;
        while (node != null && blocks.size() < MAX_BLOCKS) {
            if (enter(node) && node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            node = leaveAndAdvance(node, root);
        }
        flush();
    }

    private @Nullable Node leaveAndAdvance(Node from, Element root) {
        Node node = from;
        while (node != null) {
            leave(node);
            if (node == root) {
                return null;
            }
            Node next = node.nextSibling();
            if (next != null) {
                return next;
            }
            node = node.parent();
        }
        return null;
    }

    /** Whether the node's children are to be read. Whatever is entered is also left. */
    private boolean enter(Node node) {
        if (node instanceof TextNode text) {
            run.append(text.getWholeText(), linkDepth > 0, strongDepth > 0);
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String tag = element.normalName();
        if (SKIPPED.contains(tag)) {
            return false;
        }
        if (tag.equals("br")) {
            if (run.lineBreak()) {
                flush();
            }
            return false;
        }
        if (isBlock(element)) {
            flush();
            open(element, tag);
            return !(tag.equals("tr") && readRow(element));
        }
        if (tag.equals("span")) {
            run.part();
        }
        if (tag.equals("a")) {
            linkDepth++;
            run.link();
        } else if (STRONG.contains(tag)) {
            strongDepth++;
        }
        return !isUnseen(element);
    }

    private void leave(Node node) {
        if (!(node instanceof Element element) || SKIPPED.contains(element.normalName())) {
            return;
        }
        String tag = element.normalName();
        if (isBlock(element)) {
            flush();
            if (container.parent != null) {
                container = container.parent;
            }
        } else if (tag.equals("a")) {
            linkDepth--;
        } else if (STRONG.contains(tag)) {
            strongDepth--;
        }
    }

    /** Elements of a page's own making count as blocks where they hold other elements first. */
    private static boolean isBlock(Element element) {
        String tag = element.normalName();
        return BLOCKS.contains(tag) || (tag.indexOf('-') > 0 && element.firstElementChild() != null);
    }

    private static boolean isUnseen(Element inline) {
        if (inline.attributesSize() == 0) {
            return false;
        }
        String names = inline.className().toLowerCase(Locale.ROOT);
        return names.contains("screen-reader") || names.contains("sr-only") || names.contains("visually-hidden")
                || names.contains("visuallyhidden") || isConcealed(inline);
    }

    private void open(Element element, String tag) {
        if (element.attributesSize() == 0) {
            container = new Container(container, tag, "", 0, false, false);
            return;
        }
        String itemprop = element.attr("itemprop");
        String names = bounded(element.className()) + ' ' + element.id() + ' ' + element.attr("role") + ' ' + element.attr("data-component")
                + ' ' + element.attr("data-testid");
        int roles = masks.computeIfAbsent(names, Role::mask);
        boolean body = itemprop.equalsIgnoreCase("articleBody") || itemprop.equalsIgnoreCase("text");
        container = new Container(container, tag, bounded(element.className()), roles, isConcealed(element), body);
    }

    private static String bounded(String names) {
        return names.length() <= MAX_NAMES_CHARS ? names : names.substring(0, MAX_NAMES_CHARS);
    }

    private static boolean isConcealed(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /** Reads a row of short cells as one block; false where the row is there for the layout. */
    private boolean readRow(Element row) {
        List<Element> cells = row.children();
        if (cells.size() < 2 || cells.size() > 40 || !isData(row)) {
            return false;
        }
        StringBuilder line = new StringBuilder();
        for (Element cell : cells) {
            String text = cell.text();
            if (!text.isBlank()) {
                line.append(line.isEmpty() ? "" : " | ").append(text);
            }
        }
        run.append(line.toString(), row.selectFirst("a") != null && cells.get(0).selectFirst("a") != null, false);
        flush(Block.Kind.ROW);
        return true;
    }

    private static boolean isData(Element row) {
        Node node = row;
        int nodes = 0;
        int chars = 0;
        while (true) {
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
            } else {
                while (node != row && node.nextSibling() == null) {
                    node = node.parent();
                }
                if (node == row) {
                    return true;
                }
                node = node.nextSibling();
            }
            if (node instanceof TextNode text) {
                chars += text.getWholeText().strip().length();
            } else if (node instanceof Element e && breaksRow(e)) {
                return false;
            }
            if (++nodes > MAX_ROW_NODES || chars > MAX_ROW_CHARS) {
                return false;
            }
        }
    }

    private static boolean breaksRow(Element element) {
        String tag = element.normalName();
        return SKIPPED.contains(tag) && !tag.equals("img") && !tag.equals("svg")
                || BLOCKS.contains(tag) && !CELLS.contains(tag) && !tag.equals("p") && !tag.equals("div");
    }

    private void flush() {
        flush(kind());
    }

    private void flush(Block.Kind kind) {
        Block.Run gathered = run.take();
        if (!gathered.text().isEmpty()) {
            Block block = new Block(blocks.size(), kind, container, gathered);
            blocks.add(block);
            container.count(block);
        }
    }

    private Block.Kind kind() {
        int steps = 0;
        for (Container c = container; c != null && steps < 6; c = c.parent) {
            switch (c.tag) {
                case "h1", "h2", "h3", "h4", "h5", "h6":
                    return Block.Kind.HEADING;
                case "li", "dd", "dt":
                    return Block.Kind.LIST_ITEM;
                case "figcaption", "caption":
                    return Block.Kind.CAPTION;
                case "blockquote":
                    return Block.Kind.QUOTE;
                case "pre":
                    return Block.Kind.PREFORMATTED;
                case "article", "section", "main", "body":
                    return container.tag.equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.OTHER;
                default:
                    steps++;
            }
        }
        return container.tag.equals("p") ? Block.Kind.PARAGRAPH : Block.Kind.OTHER;
    }
}
