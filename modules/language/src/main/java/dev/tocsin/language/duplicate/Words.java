package dev.tocsin.language.duplicate;

import java.util.ArrayList;
import java.util.List;

/** Splits text into words as comparing texts needs it: no punctuation, an ideograph is a word of its own. Pure. */
final class Words {
    private Words() {}

    /** In the order of the text, in its own spelling. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean alone = Character.isIdeographic(point);
            if (start >= 0 && (alone || !isPart(point))) {
                words.add(text.substring(start, at));
                start = -1;
            }
            if (alone) {
                words.add(text.substring(at, next));
            } else if (start < 0 && isPart(point)) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.codePointAt(0));
    }

    static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
