package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between double quotation marks, two apostrophes among them. */
final class QuoteMarks {
    private static final int MAX_CHARS = 3_000;
    private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final int CURLY = 1;
    private static final int APOSTROPHES = 2;

    private QuoteMarks() {}

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /**
     * The spans between marks, without the marks, in order. A paragraph that opens without closing is quoted to its
     * end, as newspapers do for quotations of several paragraphs. Marks within marks are part of the outer quotation.
     */
    static List<Span> spans(String document) {
        List<Span> spans = new ArrayList<>();
        int open = -1;
        int inner = 0;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            int width = apostrophes(document, i) ? APOSTROPHES : CURLY;
            boolean pair = width == APOSTROPHES;
            if (open >= 0 && (c == '\n' || i - open > MAX_CHARS)) {
                if (nextParagraphOpens(document, i) || document.charAt(open - 1) == '\u201c') {
                    add(spans, document, open, i);
                }
                open = -1;
            } else if (c == '\u201d' && open < 0 && !startsWord(document, i)) {
                closesParagraph(spans, document, i);
            } else if (open < 0 && (isOpening(document, i) || pair && startsWord(document, i + 1))) {
                open = i + width;
                inner = 0;
            } else if (open >= 0 && c == '\u201c' && nests(document, i)) {
                inner++;
            } else if (open >= 0 && c == '\u201d' && inner > 0) {
                inner--;
            } else if (open >= 0 && c == '\u201c') {
                open = i + 1;
            } else if (open >= 0 && (isClosing(c) || pair)) {
                add(spans, document, open, i);
                open = -1;
            }
            i += width - 1;
        }
        return spans;
    }

    private static boolean apostrophes(String document, int at) {
        return document.startsWith("''", at) && !document.startsWith("'''", at);
    }

    /** A closing mark that nothing opened ends what the paragraph began with. */
    private static void closesParagraph(List<Span> spans, String document, int end) {
        int start = document.lastIndexOf('\n', end) + 1;
        boolean free = spans.isEmpty() || spans.get(spans.size() - 1).end() < start;
        if (free && end > start) {
            add(spans, document, start, end);
        }
    }

    /** Whether an opening mark within a quotation has a closing one of its own in the paragraph. */
    private static boolean nests(String document, int at) {
        int opened = 0;
        int closed = 0;
        for (int i = at; i < document.length() && document.charAt(i) != '\n'; i++) {
            opened += document.charAt(i) == '\u201c' ? 1 : 0;
            closed += document.charAt(i) == '\u201d' ? 1 : 0;
        }
        return closed > opened;
    }

    private static boolean isOpening(String document, int at) {
        char c = document.charAt(at);
        return c == '\u201c' || c == '\u201e' || c == '\u00ab' || c == '"' || c == '\u201d' && startsWord(document, at);
    }

    private static boolean startsWord(String document, int at) {
        int before = at > 0 && document.charAt(at) == '\'' ? at - 2 : at - 1;
        boolean gap = before < 0
                || Character.isWhitespace(document.charAt(before))
                || "([\u2014-".indexOf(document.charAt(before)) >= 0;
        return gap && at + 1 < document.length() && Character.isLetterOrDigit(document.charAt(at + 1));
    }

    private static boolean isClosing(char c) {
        return c == '\u201d' || c == '"' || c == '\u00bb';
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
