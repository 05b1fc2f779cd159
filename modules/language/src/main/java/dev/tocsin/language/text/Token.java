package dev.tocsin.language.text;

/**
 * A word, a number or one sign of a document.
 *
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 * @param text the document's characters from start to end
 */
public record Token(int start, int end, String text) {
    public Token {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** Whether it begins with an upper-case letter. */
    public boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
    }

    /** Whether it has two letters or more and all are upper-case. */
    public boolean allCaps() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters > 1;
    }

    /** Whether it begins with a letter. */
    public boolean word() {
        return Character.isLetter(text.codePointAt(0));
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** The text as lists are keyed: see {@link Folding#fold}. */
    public String folded() {
        return Folding.fold(text);
    }
}
