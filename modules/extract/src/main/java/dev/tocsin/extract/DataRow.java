package dev.tocsin.extract;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A table row of short cells, as against one that is there for the layout.
 *
 * @param text the cells with bars between them
 */
record DataRow(String text, boolean linked) {
    private static final int MAX_CHARS = 600;
    private static final int MAX_NODES = 200;
    private static final int MAX_CELLS = 40;

    /** Absent where the row has one cell, many words, or blocks in its cells. */
    static Optional<DataRow> of(Element row) {
        List<Element> cells = row.children();
        if (cells.size() < 2 || cells.size() > MAX_CELLS || !isData(row)) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        for (Element cell : cells) {
            String text = cell.text();
            if (!text.isBlank()) {
                line.append(line.isEmpty() ? "" : " | ").append(text);
            }
        }
        return Optional.of(new DataRow(line.toString(), cells.get(0).selectFirst("a") != null));
    }

    private static boolean isData(Element row) {
        int nodes = 0;
        int chars = 0;
        for (@Nullable Node node = row.childNode(0); node != null; node = Page.following(node, row)) {
            if (node instanceof TextNode text) {
                chars += text.getWholeText().strip().length();
            } else if (node instanceof Element element && breaksRow(element)) {
                return false;
            }
            if (++nodes > MAX_NODES || chars > MAX_CHARS) {
                return false;
            }
        }
        return true;
    }

    private static boolean breaksRow(Element element) {
        return switch (element.normalName()) {
            case "td", "th", "p", "div", "img", "svg" -> false;
            default -> Markup.isSkipped(element.normalName()) || Markup.isBlock(element);
        };
    }
}
