package dev.tocsin.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into tokens. A hyphen stays inside a word ("anti-ship", "Su-35", "Al-Qaeda") but parts names and what is
 * joined to them ("Russian-Vietnamese", "US-led"); a possessive 's is a token of its own; an abbreviation keeps its
 * stop.
 */
public final class Tokens {
    private static final Set<String> NAME_PREFIXES =
            Set.of("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "es", "er", "en", "ul", "ol", "bin");
    private static final Set<String> WORD_PREFIXES = Set.of(
            "anti", "co", "re", "ex", "pre", "post", "non", "mid", "self", "sub", "trans", "pan", "neo", "multi", "inter",
            "semi", "pro", "vice", "counter", "cross", "extra", "ultra", "over", "under", "de", "un", "in", "on", "to", "so");
    private static final Set<String> WORD_ENDS = Set.of("elect", "designate", "general", "in", "at", "law", "class", "up");

    private Tokens() {}

    /** The tokens between two offsets of a document; white space and control characters part them. */
    public static List<Token> of(String document, int start, int end) {
        List<Token> tokens = new ArrayList<>((end - start) / 5 + 1);
        int i = start;
        while (i < end) {
            int c = document.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isGap(c)) {
                i = next;
            } else if (Character.isLetterOrDigit(c)) {
                i = addWord(document, i, end, tokens);
            } else {
                int stop = Math.min(next, end);
                if (detachedPossessive(document, i, end)) {
                    stop = i + 2;
                } else if (c == '.') {
                    while (stop < end && document.charAt(stop) == '.') {
                        stop++;
                    }
                }
                add(document, i, stop, tokens);
                i = stop;
            }
        }
        return tokens;
    }

    static boolean isGap(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static int addWord(String document, int start, int end, List<Token> tokens) {
        int i = start;
        while (i < end) {
            int c = document.codePointAt(i);
            int next = i + Character.charCount(c);
            if (!isPart(document, start, i, c, next, end)) {
                break;
            }
            i = next;
        }
        i = Math.min(i, end);
        int stop = withStop(document, start, i, end);
        int possessive = possessive(document, start, stop);
        if (possessive > start) {
            splitHyphens(document, start, possessive, tokens);
            add(document, possessive, stop, tokens);
        } else {
            splitHyphens(document, start, stop, tokens);
        }
        return stop;
    }

    private static boolean isPart(String document, int start, int i, int c, int next, int end) {
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        if (i == start || next >= end) {
            return false;
        }
        int before = document.codePointBefore(i);
        int after = document.codePointAt(next);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
            return c == '&' && Character.isUpperCase(before) && Character.isUpperCase(after);
        }
        return switch (c) {
            case '-', '\u2010', '\u2011', '\'', '\u2019', '\u02bc', '_', '&' -> true;
            case '.' -> Character.isDigit(before) && Character.isDigit(after) || insideInitials(document, start, i, end);
            case ',' -> Character.isDigit(before) && threeDigits(document, next, end);
            case ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    /** Whether the stop parts single letters ("U.S", "a.m", "e.g") or follows a short title ("Ph.D"). */
    private static boolean insideInitials(String document, int start, int stop, int end) {
        int letters = stop - 1;
        while (letters >= start && Character.isLetter(document.charAt(letters))) {
            letters--;
        }
        int lettersBefore = stop - 1 - letters;
        boolean nextEndsSoon = stop + 2 >= end || !Character.isLetter(document.charAt(stop + 2));
        if (lettersBefore == 1 && Character.isLetter(document.charAt(stop + 1))) {
            return nextEndsSoon;
        }
        return lettersBefore == 2 && nextEndsSoon && "Ph".contentEquals(document.subSequence(stop - 2, stop));
    }

    private static boolean threeDigits(String document, int from, int end) {
        int i = from;
        while (i < end && Character.isDigit(document.charAt(i))) {
            i++;
        }
        return i - from == 3 || i - from == 2 && i < end && document.charAt(i) == ',';
    }

    private static int withStop(String document, int start, int wordEnd, int end) {
        if (wordEnd >= end || document.charAt(wordEnd) != '.') {
            return wordEnd;
        }
        if (wordEnd + 1 < end && document.charAt(wordEnd + 1) == '.') {
            return wordEnd;
        }
        String word = document.substring(start, wordEnd);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean initials = word.indexOf('.') > 0 && !Character.isDigit(word.charAt(0));
        int next = wordEnd + 1;
        while (next < end && Character.isSpaceChar(document.charAt(next))) {
            next++;
        }
        boolean number = next < end && Character.isDigit(document.charAt(next));
        return initial || initials || Abbreviations.takesStop(word, number) ? wordEnd + 1 : wordEnd;
    }

    /** Where a possessive begins that ends the word; -1 where none does. */
    private static int possessive(String document, int start, int end) {
        int mark = end - 2;
        if (mark > start && isApostrophe(document.charAt(mark)) && (document.charAt(end - 1) | 32) == 's') {
            return mark;
        }
        return -1;
    }

    /** A possessive 's with a blank before it, as in text that was cut into tokens before. */
    private static boolean detachedPossessive(String document, int i, int end) {
        return isApostrophe(document.charAt(i))
                && i + 1 < end
                && document.charAt(i + 1) == 's'
                && (i + 2 >= end || !Character.isLetterOrDigit(document.charAt(i + 2)));
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private static void splitHyphens(String document, int start, int end, List<Token> tokens) {
        int from = start;
        for (int i = start + 1; i < end - 1; i++) {
            char c = document.charAt(i);
            if ((c == '-' || c == '\u2010' || c == '\u2011') && parts(document, from, i, end)) {
                add(document, from, i, tokens);
                add(document, i, i + 1, tokens);
                from = i + 1;
            }
        }
        add(document, from, end, tokens);
    }

    private static boolean parts(String document, int from, int hyphen, int end) {
        char first = document.charAt(from);
        char after = document.charAt(hyphen + 1);
        if (hyphen - from < 2 || !Character.isLetter(after) || oneWord(document, from, hyphen, end)) {
            return false;
        }
        if (Character.isUpperCase(first)) {
            boolean wholeWord = hyphen - from > 2 || Character.isUpperCase(document.charAt(from + 1)) || end - hyphen > 3;
            return wholeWord && !NAME_PREFIXES.contains(Folding.fold(document.substring(from, hyphen)));
        }
        return Character.isLowerCase(first) && Character.isUpperCase(after) && hyphen - from > 3;
    }

    /** "President-elect", "Commander-in-Chief", "Anti-Ballistic". */
    private static boolean oneWord(String document, int from, int hyphen, int end) {
        int next = hyphen + 1;
        while (next < end && Character.isLetter(document.charAt(next))) {
            next++;
        }
        return WORD_PREFIXES.contains(Folding.fold(document.substring(from, hyphen)))
                || WORD_ENDS.contains(Folding.fold(document.substring(hyphen + 1, next)))
                || document.regionMatches(true, Math.max(0, hyphen - 3), "-in-", 0, 4);
    }

    private static void add(String document, int start, int end, List<Token> tokens) {
        if (end > start) {
            tokens.add(new Token(start, end, document.substring(start, end)));
        }
    }
}
