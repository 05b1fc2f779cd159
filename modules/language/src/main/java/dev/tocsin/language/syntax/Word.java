package dev.tocsin.language.syntax;

import java.util.Set;

/**
 * A token with its part of speech.
 *
 * @param index its place in the sentence, from 0
 * @param start offset into the document, in UTF-16 code units
 * @param end exclusive
 * @param lower the text in lower case, with a plain apostrophe
 */
public record Word(int index, int start, int end, String text, String lower, Tag tag) {
    private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "cannot", "nor", "neither");

    public boolean is(String word) {
        return lower.equals(word);
    }

    public boolean isAny(Set<String> words) {
        return words.contains(lower);
    }

    boolean isNoun() {
        return tag == Tag.NOUN || tag == Tag.PROPN;
    }

    boolean isPossessive() {
        return lower.equals("'s") || lower.equals("'");
    }

    boolean isNegation() {
        return NEGATIONS.contains(lower) || lower.endsWith("n't");
    }

    public Word tagged(Tag other) {
        return other == tag ? this : new Word(index, start, end, text, lower, other);
    }
}
