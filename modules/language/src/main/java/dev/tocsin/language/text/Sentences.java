package dev.tocsin.language.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a document into sentences. Paragraphs are never joined; a line break ends a sentence too, unless the paragraph
 * is wrapped at a fixed width. Text without sentence ends is cut at {@link #MAX_CHARS}. Every token of the document
 * lies in exactly one sentence.
 */
public final class Sentences {
    /** The longest sentence, in UTF-16 code units; a longer one is cut before this. */
    public static final int MAX_CHARS = 1_000;

    private static final int WRAPPED_MIN_CHARS = 50;
    private static final int WRAPPED_MAX_CHARS = 100;
    private static final String ENDS = ".!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964";
    private static final String CLOSERS = "\"\u201d\u2019'\u00bb)]}";
    private static final String OPENERS = "\"\u201c\u2018'\u00ab([{";

    private Sentences() {}

    /**
     * @param titleEnd where the headline ends, 0 where the document has none
     */
    public static List<Sentence> split(String document, int titleEnd) {
        int title = Math.max(0, Math.min(titleEnd, document.length()));
        List<Sentence> sentences = new ArrayList<>();
        splitBlock(document, 0, title, true, sentences);
        splitBlock(document, title, document.length(), false, sentences);
        return sentences;
    }

    private static void splitBlock(String document, int start, int end, boolean title, List<Sentence> sentences) {
        int from = start;
        while (from < end) {
            int to = document.indexOf("\n\n", from);
            int stop = to < 0 || to > end ? end : to;
            splitParagraph(document, from, stop, title, sentences);
            from = to < 0 ? end : to + 2;
        }
    }

    private static void splitParagraph(String document, int start, int end, boolean title, List<Sentence> sentences) {
        if (wrapped(document, start, end)) {
            splitLine(document, start, end, title, sentences);
            return;
        }
        int from = start;
        while (from < end) {
            int to = document.indexOf('\n', from);
            int stop = to < 0 || to > end ? end : to;
            splitLine(document, from, stop, title, sentences);
            from = stop + 1;
        }
    }

    /** Whether three or more lines, all but the last, are about equally long: then the breaks mean nothing. */
    private static boolean wrapped(String document, int start, int end) {
        int lines = 0;
        int from = start;
        while (from < end) {
            int to = document.indexOf('\n', from);
            if (to < 0 || to >= end) {
                break;
            }
            int length = to - from;
            if (length < WRAPPED_MIN_CHARS || length > WRAPPED_MAX_CHARS) {
                return false;
            }
            lines++;
            from = to + 1;
        }
        return lines >= 2;
    }

    private static void splitLine(String document, int start, int end, boolean title, List<Sentence> sentences) {
        List<Token> tokens = Tokens.of(document, start, end);
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int last = endsAt(document, tokens, first, i);
            if (last < 0 && i > first && i + 1 < tokens.size()) {
                boolean full = tokens.get(i + 1).end() - tokens.get(first).start() > MAX_CHARS;
                last = full ? cut(tokens, first, i) : -1;
            }
            if (last >= 0) {
                add(tokens, first, last + 1, title, sentences);
                first = last + 1;
                i = last;
            }
        }
        add(tokens, first, tokens.size(), title, sentences);
    }

    private static void add(List<Token> tokens, int first, int end, boolean title, List<Sentence> sentences) {
        if (first < end) {
            List<Token> own = tokens.subList(first, end);
            sentences.add(
                    new Sentence(own.get(0).start(), own.get(own.size() - 1).end(), own, title));
        }
    }

    /** The last clause end in the second half of an overlong sentence, else its last token. */
    private static int cut(List<Token> tokens, int first, int last) {
        for (int i = last; i > (first + last) / 2; i--) {
            String text = tokens.get(i).text();
            if (text.equals(";") || text.equals(",") || text.equals(":")) {
                return i;
            }
        }
        return last;
    }

    /** The last token of the sentence that the token at {@code i} ends, -1 where it ends none. */
    private static int endsAt(String document, List<Token> tokens, int first, int i) {
        Token token = tokens.get(i);
        String text = token.text();
        boolean sign = ENDS.indexOf(text.charAt(0)) >= 0;
        boolean stopped = !sign && text.length() > 1 && text.endsWith(".");
        if (!sign && !stopped || stopped && Abbreviations.leads(text)) {
            return -1;
        }
        int last = i;
        while (last + 1 < tokens.size() && closes(tokens, last + 1, first)) {
            last++;
        }
        if (last + 1 >= tokens.size()) {
            return last;
        }
        Token next = tokens.get(last + 1);
        if (ENDS.indexOf(next.text().charAt(0)) >= 0) {
            return -1;
        }
        boolean gap = next.start() > tokens.get(last).end();
        if (stopped) {
            return gap && last == i && startsAfterAbbreviation(tokens, last + 1, text) ? last : -1;
        }
        if (!gap && !glued(tokens, i, last)) {
            return -1;
        }
        return starts(tokens, last + 1, first, i) ? last : -1;
    }

    /** Whether the sign belongs to what stands before it: a closing bracket, or a quotation mark that was opened. */
    private static boolean closes(List<Token> tokens, int i, int first) {
        Token token = tokens.get(i);
        String text = token.text();
        if (text.length() != 1 || CLOSERS.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        if (text.equals("\"") || text.equals("'")) {
            int marks = 0;
            for (int j = first; j < i; j++) {
                marks += tokens.get(j).is(text) ? 1 : 0;
            }
            return marks % 2 == 1 || token.start() == tokens.get(i - 1).end();
        }
        return true;
    }

    private static boolean glued(List<Token> tokens, int i, int last) {
        if (last > i) {
            return true;
        }
        Token before = i > 0 ? tokens.get(i - 1) : tokens.get(i);
        Token next = tokens.get(last + 1);
        boolean word = before.word()
                && before.text().length() > 1
                && Character.isLowerCase(before.text().charAt(0));
        return word
                && next.capitalised()
                && next.text().length() > 1
                && !next.allCaps()
                && before.end() == tokens.get(i).start();
    }

    private static boolean starts(List<Token> tokens, int next, int first, int sign) {
        Token token = tokens.get(next);
        String text = token.text();
        char mark = tokens.get(sign).text().charAt(0);
        boolean numbering = sign == first + 1
                && mark == '.'
                && Character.isDigit(tokens.get(first).text().charAt(0));
        if (numbering) {
            return false;
        }
        if (token.word() && !token.capitalised()) {
            return !Character.isLowerCase(text.codePointAt(0));
        }
        if (tokens.get(sign).text().length() > 1 || mark == '\u2026') {
            return token.capitalised() || OPENERS.indexOf(text.charAt(0)) >= 0;
        }
        return Character.isLetterOrDigit(text.codePointAt(0))
                || OPENERS.indexOf(text.charAt(0)) >= 0
                || "-\u2013\u2014\u2022*#@$\u20ac\u00a3".indexOf(text.charAt(0)) >= 0
                || !Character.isLetterOrDigit(text.codePointAt(0)) && text.codePointAt(0) > 0x2100;
    }

    private static boolean startsAfterAbbreviation(List<Token> tokens, int next, String abbreviation) {
        Token token = tokens.get(next);
        if (OPENERS.indexOf(token.text().charAt(0)) >= 0 && !token.is("(")) {
            return true;
        }
        boolean initial = abbreviation.length() == 2;
        return !initial && token.capitalised() && Abbreviations.STARTERS.contains(token.folded());
    }
}
