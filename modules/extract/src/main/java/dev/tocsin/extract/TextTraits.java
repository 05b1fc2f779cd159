package dev.tocsin.extract;

import java.util.Arrays;

/** What can be told of a block from its own words. */
final class TextTraits {
    final int words;
    final int letters;
    final int digits;
    final int capitals;
    final int capitalWords;
    final int smallWords;
    final int sentences;
    final int commas;
    final int quotes;
    final int marks;
    final int ending;
    final int opening;
    final int[] phrases;
    final long hash;
    final long[] wordHashes;

    TextTraits(Block block, Phrases book) {
        String text = block.text;
        int[] counts = new int[8];
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count(counts, c, before, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            before = c;
        }
        letters = counts[0];
        digits = counts[1];
        capitals = counts[2];
        capitalWords = counts[3];
        sentences = counts[4];
        commas = counts[5];
        marks = counts[6];
        quotes = counts[7];
        wordHashes = Phrases.words(text);
        words = wordHashes.length;
        phrases = new int[Phrases.KINDS];
        smallWords = book.count(wordHashes, phrases);
        hash = Arrays.hashCode(wordHashes) * 31L + words;
        ending = kind(text.charAt(text.length() - 1));
        opening = kind(text.charAt(0));
    }

    private static void count(int[] counts, char c, char before, char after) {
        if (Character.isLetter(c)) {
            counts[0]++;
            if (Character.isUpperCase(c)) {
                counts[2]++;
                counts[3] += Character.isLetterOrDigit(before) ? 0 : 1;
            }
        } else if (c >= '0' && c <= '9') {
            counts[1]++;
        } else if ((c == '.' || c == '!' || c == '?') && (after == ' ' || after == '"' || after == '”') || c == '。') {
            counts[4]++;
        } else if (c == ',' || c == '，' || c == '、' || c == ';') {
            counts[5]++;
        } else if (c == '"' || (c >= '\u201C' && c <= '\u201E') || c == '«') {
            counts[7]++;
        } else if (c == '|' || c == '©' || c == '»' || c == '›' || c == '→' || c == '•' || c == '@' || c == '…') {
            counts[6]++;
        }
    }

    /** 0 letter, 1 digit, 2 end of sentence, 3 quotation mark, 4 colon, 5 other. */
    private static int kind(char c) {
        if (Character.isLetter(c)) {
            return Character.isUpperCase(c) ? 6 : 0;
        }
        if (Character.isDigit(c)) {
            return 1;
        }
        return switch (c) {
            case '.', '!', '?', '。', '…' -> 2;
            case '"', '”', '“', '»', '«', '’', '‘', '\'', '„', ')' -> 3;
            case ':' -> 4;
            default -> 5;
        };
    }
}
