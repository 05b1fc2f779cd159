package dev.tocsin.language.text;

import java.util.List;

/**
 * A stretch of a document that is read as one statement.
 *
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 * @param tokens at least one, in order, all within start and end
 * @param title whether it belongs to the headline
 */
public record Sentence(int start, int end, List<Token> tokens, boolean title) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (start < 0 || end <= start || tokens.isEmpty()) {
            throw new IllegalArgumentException("no sentence: " + start + ".." + end);
        }
    }

    /** The words themselves, out of the document that the sentence was split from. */
    public String textIn(String document) {
        return document.substring(start, end);
    }
}
