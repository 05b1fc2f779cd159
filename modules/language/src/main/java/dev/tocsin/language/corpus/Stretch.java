package dev.tocsin.language.corpus;

/** Part of a text, in UTF-16 code units; the end is exclusive. */
public record Stretch(int start, int end) {
    public String in(String text) {
        return text.substring(start, end);
    }
}
