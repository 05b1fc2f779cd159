package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between double quotation marks. */
final class QuoteMarks {
    private static final int MAX_CHARS = 3_000;

    private QuoteMarks() {}

    /**
     * The spans between marks, without the marks, in order. A paragraph that opens without closing is quoted to its
     * end, as newspapers do for quotations of several paragraphs.
     */
    static List<Span> spans(String document) {
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            boolean line = c == '\n';
            if (open >= 0 && (line || i - open > MAX_CHARS)) {
                if (nextParagraphOpens(document, i) || document.charAt(open - 1) == '\u201c') {
                    add(spans, document, open, i);
                }
                open = -1;
            } else if (c == '\u201d' && open < 0 && !startsWord(document, i)) {
                int start = document.lastIndexOf('\n', i) + 1;
                boolean free = spans.isEmpty() || spans.get(spans.size() - 1).end() < start;
                if (free && i > start) {
                    add(spans, document, start, i);
                }
            } else if (isOpening(document, i, open)) {
                open = i + 1;
            } else if (open >= 0 && isClosing(c)) {
                add(spans, document, open, i);
                open = -1;
            }
        }
        return spans;
    }

    private static boolean isOpening(String document, int at, int open) {
        char c = document.charAt(at);
        return c == '\u201c' || c == '\u201e' || c == '\u00ab' || c == '"' && open < 0
                || c == '\u201d' && open < 0 && startsWord(document, at);
    }

    private static boolean startsWord(String document, int at) {
        boolean gap = at == 0 || Character.isWhitespace(document.charAt(at - 1));
        return gap && at + 1 < document.length() && Character.isLetter(document.charAt(at + 1));
    }

    private static boolean isClosing(char c) {
        return c == '\u201d' || c == '"' || c == '\u00bb' || c == '\u201c';
    }

    private static boolean nextParagraphOpens(String document, int end) {
        int next = end;
        while (next < document.length() && Character.isWhitespace(document.charAt(next))) {
            next++;
        }
        return next < document.length() && (document.charAt(next) == '\u201c' || document.charAt(next) == '"');
    }

    private static void add(List<Span> spans, String document, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(document.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(document.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
