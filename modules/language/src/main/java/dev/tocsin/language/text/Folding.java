package dev.tocsin.language.text;

import java.text.Normalizer;
import java.util.Locale;

/** Spelling made comparable: lower case, no accents, straight apostrophes. */
public final class Folding {
    private static final String PLAIN_LETTERS = "łløođdıiħhŧtŋnəa’'‘'ʼ'ʻ'`'‐-‑-–-ˈ'";

    private Folding() {}

    /** Folding twice is folding once. The length may differ from that of {@code text}. */
    public static String fold(String text) {
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '`') {
                ascii = false;
                break;
            }
            lower &= c < 'A' || c > 'Z';
        }
        if (ascii) {
            return lower ? text : text.toLowerCase(Locale.ROOT);
        }
        return foldUnicode(text);
    }

    private static String foldUnicode(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        decomposed = Normalizer.normalize(decomposed, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
                continue;
            }
            switch (c) {
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'þ' -> plain.append("th");
                case 'ð' -> plain.append('d');
                default -> plain.append(plainLetter(c));
            }
        }
        return plain.toString();
    }

    private static char plainLetter(char c) {
        if (c < 0x80 && c != '`') {
            return c;
        }
        for (int i = 0; i < PLAIN_LETTERS.length(); i += 2) {
            if (PLAIN_LETTERS.charAt(i) == c) {
                return PLAIN_LETTERS.charAt(i + 1);
            }
        }
        return c;
    }
}
