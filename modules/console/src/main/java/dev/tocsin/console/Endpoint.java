package dev.tocsin.console;

/** Answers the requests below one first path segment. Called from several threads at once. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Ask ask);

    /** Whether it has an answer to this method; {@code GET} alone by default. */
    default boolean takes(String method) {
        return method.equals("GET");
    }
}
