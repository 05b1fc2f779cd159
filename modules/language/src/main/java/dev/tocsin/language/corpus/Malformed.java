package dev.tocsin.language.corpus;

/** An annotation that the guidelines don't allow; whoever knows its place adds that. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
