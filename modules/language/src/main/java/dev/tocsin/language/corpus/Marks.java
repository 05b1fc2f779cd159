package dev.tocsin.language.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks out of one line. Used for one line only. */
final class Marks {
    private static final Pattern OPEN = Pattern.compile("\\{([A-Z]+)(\\d*) ");
    private static final int EXCERPT = 20;

    private final String line;
    private final StringBuilder text = new StringBuilder();
    private final List<MarkedName> names = new ArrayList<>();
    private final Deque<Opened> open = new ArrayDeque<>();

    private record Opened(MarkKind kind, int number, int start) {}

    private Marks(String line) {
        this.line = line;
    }

    static Marks read(String line) throws Malformed {
        Marks marks = new Marks(line);
        marks.read();
        return marks;
    }

    String text() {
        return text.toString();
    }

    /** The outer one first where one is inside another. */
    List<MarkedName> names() {
        return names;
    }

    private void read() throws Malformed {
        Matcher opening = OPEN.matcher(line);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '}') {
                close();
            } else if (c != '{') {
                text.append(c);
            } else if (opening.region(i, line.length()).lookingAt()) {
                open(opening);
                i = opening.end() - 1;
            } else {
                throw new Malformed("{ without a kind: " + line.substring(i, Math.min(line.length(), i + EXCERPT)));
            }
        }
        if (!open.isEmpty()) {
            throw new Malformed("{ not closed: " + open.element().kind());
        }
        names.sort(Comparator.comparingInt((MarkedName name) -> name.at().start())
                .thenComparing(name -> -name.at().end()));
        Set<Integer> numbers = new HashSet<>();
        for (MarkedName name : names) {
            if (name.number() != 0 && !numbers.add(name.number())) {
                throw new Malformed("the number " + name.number() + " is given twice");
            }
        }
    }

    private void open(Matcher opening) throws Malformed {
        MarkKind kind = Words.one(MarkKind.values(), opening.group(1), "kind");
        if (!open.isEmpty() && open.element().kind() != MarkKind.ACT) {
            throw new Malformed("a mark inside " + open.element().kind() + "; only ACT has others inside");
        }
        String number = opening.group(2);
        open.push(new Opened(kind, number.isEmpty() ? 0 : Integer.parseInt(number), text.length()));
    }

    private void close() throws Malformed {
        if (open.isEmpty()) {
            throw new Malformed("} without {");
        }
        Opened opened = open.pop();
        String inside = text.substring(opened.start());
        if (inside.isEmpty()) {
            throw new Malformed("nothing is marked as " + opened.kind());
        }
        if (!inside.equals(inside.strip())) {
            throw new Malformed("marked with space at its edge: " + inside);
        }
        names.add(new MarkedName(opened.kind(), opened.number(), new Stretch(opened.start(), text.length())));
    }
}
