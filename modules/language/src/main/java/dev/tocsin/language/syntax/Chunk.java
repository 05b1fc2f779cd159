package dev.tocsin.language.syntax;

/** A piece of a sentence: phrases and the marks between them; every word is in one. */
sealed interface Chunk permits NounPhrase, VerbGroup, Mark {
    int chunk();

    /** First word. */
    int from();

    /** Exclusive. */
    int to();

    default boolean is(Mark.Kind kind) {
        return this instanceof Mark mark && mark.kind() == kind;
    }
}
