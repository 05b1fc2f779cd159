package dev.tocsin.language.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of tab-separated cells; lines that begin with # are comments. A missing cell at the end of a row is empty. */
public final class Table {
    private Table() {}

    /**
     * One line of a table.
     *
     * @param table its file: a name for ours, a path for the user's
     * @param users whether it is the user's and not ours
     */
    public record Row(String table, int line, List<String> cells, boolean users) {
        /** The cell's text, empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        Optional<String> optional(int column) {
            return Optional.of(cell(column)).filter(text -> !text.isEmpty());
        }

        /** The parts of a cell that are separated by a bar. */
        List<String> list(int column) {
            return cell(column).isEmpty() ? List.of() : split(cell(column), '|');
        }

        String place() {
            return table + ":" + line;
        }

        InvalidKnowledge bad(String what) {
            return new InvalidKnowledge(place() + ": " + what);
        }
    }

    static List<Row> rows(String table, List<String> lines, boolean users) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank() && line.charAt(0) != '#') {
                rows.add(new Row(table, number, split(line, '\t'), users));
            }
        }
        return rows;
    }

    /** The rows of a table that this program carries. */
    public static List<Row> rows(String resource) {
        return rows(resource, lines(resource), false);
    }

    static List<String> lines(String resource) {
        InputStream stream = Table.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("resource is missing: " + resource);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
