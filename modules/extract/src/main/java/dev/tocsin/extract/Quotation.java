package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;

/** Mends quotations that something foreign was set into: related links, an advertisement. */
final class Quotation {
    /** A longer paragraph is no half of a quotation. */
    private static final int MAX_CHARS = 5_000;

    private Quotation() {}

    /**
     * The paragraphs, with those joined that are the two halves of one quotation: the first leaves it open, something
     * was taken out after it, and the second closes it without opening one of its own.
     *
     * @param cutAfter for each paragraph, whether something was taken out between it and the next
     */
    static List<String> mend(List<String> paragraphs, List<Boolean> cutAfter) {
        List<String> mended = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean half = i > 0
                    && cutAfter.get(i - 1)
                    && mended.get(mended.size() - 1).length() < MAX_CHARS
                    && leavesOpen(mended.get(mended.size() - 1))
                    && closesFirst(paragraphs.get(i));
            if (half) {
                int last = mended.size() - 1;
                mended.set(last, mended.get(last) + ' ' + paragraphs.get(i));
            } else {
                mended.add(paragraphs.get(i));
            }
        }
        return mended;
    }

    private static boolean leavesOpen(String paragraph) {
        return depth(paragraph) > 0;
    }

    /** Whether the first quotation mark closes. A straight mark closes where a letter or full stop stands before it. */
    private static boolean closesFirst(String paragraph) {
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == '“' || c == '„' || c == '«') {
                return false;
            }
            if (c == '”' || c == '»') {
                return true;
            }
            if (c == '"') {
                return i > 0 && !Character.isWhitespace(paragraph.charAt(i - 1));
            }
        }
        return false;
    }

    private static int depth(String paragraph) {
        int depth = 0;
        boolean straight = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            if (c == '“' || c == '«') {
                depth = 1;
            } else if (c == '”' || c == '»') {
                depth = 0;
            } else if (c == '"') {
                straight = !straight;
            }
        }
        return depth + (straight ? 1 : 0);
    }
}
