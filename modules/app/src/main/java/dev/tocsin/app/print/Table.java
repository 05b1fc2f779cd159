package dev.tocsin.app.print;

import dev.tocsin.wire.TerminalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in aligned columns, for people. Not thread-safe. */
public final class Table {
    /** Longer cells are cut, so that one long text does not push the other columns away. */
    private static final int WIDEST = 80;

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** To which side a column's cells are pushed. */
    private enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String name, Side side) {}

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    /** A table with these column heads; a name that begins with {@code >} is of numbers, pushed to the right. */
    public static Table of(String... heads) {
        return new Table(Arrays.stream(heads)
                .map(h -> h.startsWith(">") ? new Column(h.substring(1), Side.RIGHT) : new Column(h, Side.LEFT))
                .toList());
    }

    /** One more row. Line breaks within a cell become spaces. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(Table::oneLine).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The head and every row, a line each; no blanks at the ends of lines. */
    public List<String> lines() {
        List<String> heads = columns.stream().map(Column::name).toList();
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> Math.max(TerminalText.columns(heads.get(i)), widest(i)))
                .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(heads, widths));
        rows.forEach(r -> lines.add(line(r, widths)));
        return lines;
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines());
    }

    private int widest(int column) {
        return rows.stream()
                .mapToInt(r -> TerminalText.columns(r.get(column)))
                .max()
                .orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> padded(cells.get(i), widths[i], columns.get(i).side()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width, Side side) {
        String blanks = " ".repeat(width - TerminalText.columns(cell));
        return side == Side.LEFT ? cell + blanks : blanks + cell;
    }

    private static String oneLine(String cell) {
        return TerminalText.cut(TerminalText.clean(cell), WIDEST);
    }
}
