package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int MAX_CLASSES_CHARS = 2_000;
    private static final int MAX_NAMES_CHARS = 200;

    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i");

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Names> named = new HashMap<>();
    private final Map<String, Integer> masks = new HashMap<>();
    private final RunBuilder run = new RunBuilder();
    private int containers = 1;
    private Container container = new Container(0, null, "html", "", 0, false, false);
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
        if (Markup.isSkipped(tag)) {
            return false;
        }
        if (tag.equals("br")) {
            if (run.lineBreak()) {
                flush();
            }
            return false;
        }
        if (Markup.isBlock(element)) {
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
        return !Markup.isUnseen(element);
    }

    private void leave(Node node) {
        if (!(node instanceof Element element) || Markup.isSkipped(element.normalName())) {
            return;
        }
        String tag = element.normalName();
        if (Markup.isBlock(element)) {
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

    private void open(Element element, String tag) {
        if (element.attributesSize() == 0) {
            container = new Container(containers++, container, tag, "", 0, false, false);
            return;
        }
        String itemprop = element.attr("itemprop");
        Names names = named.computeIfAbsent(element.className(), BlockReader::names);
        int roles = names.roles()
                | roles(element.id())
                | roles(element.attr("role"))
                | roles(element.attr("data-component"))
                | roles(element.attr("data-testid"));
        boolean body = itemprop.equalsIgnoreCase("articleBody") || itemprop.equalsIgnoreCase("text");
        container =
                new Container(containers++, container, tag, names.classes(), roles, Markup.isConcealed(element), body);
    }

    private int roles(String name) {
        return name.isEmpty() ? 0 : masks.computeIfAbsent(name, Role::mask);
    }

    private static Names names(String className) {
        String classes = bounded(Role.withoutFiling(bounded(className, MAX_CLASSES_CHARS)), MAX_NAMES_CHARS);
        return new Names(classes, Role.mask(classes));
    }

    /** What class names say; they come back many times on a page. */
    private record Names(String classes, int roles) {}

    private static String bounded(String names, int chars) {
        return names.length() <= chars ? names : names.substring(0, chars);
    }

    private boolean readRow(Element row) {
        Optional<DataRow> data = DataRow.of(row);
        data.ifPresent(d -> {
            run.append(d.text(), d.linked(), false);
            flush(Block.Kind.ROW);
        });
        return data.isPresent();
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
