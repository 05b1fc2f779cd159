package dev.tocsin.language.speech;

import dev.tocsin.language.speech.Quotation.Span;
import java.util.List;

/** How a stretch between quotation marks sits in the words around it. */
final class QuotedWords {
    private static final int LONG_WORD = 4;
    private static final String CLOSING = ".,!?\u2026";

    private final String document;
    private final Span mark;

    QuotedWords(String document, Span mark) {
        this.document = document;
        this.mark = mark;
    }

    /** Whether a sentence or clause of its own stands between the marks, after a stop, comma or colon. */
    boolean free() {
        return opensSentence() || introduced() && (capital() || first() == '\u2026' || endsSentence());
    }

    /** Whether a comma or colon leads to the opening mark. */
    boolean introduced() {
        char lead = lead();
        return lead == ',' || lead == ':';
    }

    /** Whether nothing, or the end of a sentence, stands before the opening mark. */
    boolean opensSentence() {
        char lead = lead();
        return lead == '\n' || ".!?".indexOf(lead) >= 0 || QuoteMarks.isMark(lead);
    }

    /** Whether the sentence ends with the quotation. */
    boolean endsSentence() {
        char last = document.charAt(mark.end() - 1);
        int next = mark.end();
        while (next < document.length()
                && (QuoteMarks.isMark(document.charAt(next)) || document.charAt(next) == '\'')) {
            next++;
        }
        boolean ends = next >= document.length() || ".\n".indexOf(document.charAt(next)) >= 0;
        return ends || ".!?\u2026".indexOf(last) >= 0;
    }

    /** Whether it ends as speech does, in a mark of its own. */
    boolean closed() {
        return CLOSING.indexOf(document.charAt(mark.end() - 1)) >= 0;
    }

    boolean capital() {
        return Character.isUpperCase(first()) || Character.isDigit(first());
    }

    /** "Face the Nation": each longer word begins with a capital, and there are few. */
    boolean title() {
        List<String> words = words();
        boolean capitals = words.stream()
                .filter(word -> word.length() >= LONG_WORD)
                .allMatch(word -> !Character.isLetter(word.charAt(0)) || Character.isUpperCase(word.charAt(0)));
        String last = words.get(words.size() - 1);
        return capitals
                && capital()
                && (Character.isUpperCase(last.charAt(0)) || words.size() == 1)
                && "!?".indexOf(document.charAt(mark.end() - 1)) < 0;
    }

    int length() {
        return words().size();
    }

    private List<String> words() {
        return List.of(document.substring(mark.start(), mark.end()).strip().split("\\s+"));
    }

    private char first() {
        return document.charAt(mark.start());
    }

    /** The last sign before the opening mark; a line break at the start of a paragraph. */
    private char lead() {
        int at = mark.start() - 1;
        while (at >= 0
                && document.charAt(at) != '\n'
                && (Character.isWhitespace(document.charAt(at)) || at >= mark.start() - 2 && isOpening(at))) {
            at--;
        }
        return at < 0 ? '\n' : document.charAt(at);
    }

    private boolean isOpening(int at) {
        return QuoteMarks.isMark(document.charAt(at)) || document.charAt(at) == '\'';
    }
}
