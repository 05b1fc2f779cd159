package dev.tocsin.language.syntax;

/** A word or sign between phrases. */
record Mark(int chunk, int from, Kind kind) implements Chunk {
    enum Kind {
        PREPOSITION,
        COMMA,
        CONJUNCTION,
        SUBORDINATOR,
        RELATIVE,
        QUOTE,
        STOP,
        OTHER
    }

    @Override
    public int to() {
        return from + 1;
    }
}
