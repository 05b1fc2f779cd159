package dev.tocsin.language.knowledge;

/** An entry of the knowledge base can't be used; the message says which, why, and what to do. */
public final class InvalidKnowledge extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidKnowledge(String message, Throwable cause) {
        super(message, cause);
    }

    public InvalidKnowledge(String message) {
        super(message);
    }
}
