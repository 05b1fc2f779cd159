package dev.tocsin.language.neural;

/** How a word is written: what an uncased vocabulary forgets. The order is that of the encoder's table. */
enum Shape {
    LOWER,
    CAPITAL,
    UPPER,
    MIXED,
    DIGIT,
    OTHER;

    /** @param to exclusive; after {@code from} */
    static Shape of(String text, int from, int to) {
        int first = text.codePointAt(from);
        Case whole = new Case();
        Case rest = new Case();
        boolean letters = false;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (Letters.digit(c)) {
                return DIGIT;
            }
            letters |= Letters.letter(c);
            whole.add(c);
            if (i > from) {
                rest.add(c);
            }
            i += Character.charCount(c);
        }
        if (!letters) {
            return OTHER;
        }
        if (whole.small()) {
            return LOWER;
        }
        boolean alone = Character.charCount(first) == to - from;
        if (!alone && whole.capital()) {
            return UPPER;
        }
        return Letters.capital(first) && (alone || rest.small()) ? CAPITAL : MIXED;
    }

    /** The cases of a run of characters: of those that have one, all must be the same. */
    private static final class Case {
        private boolean small;
        private boolean capital;
        private boolean title;

        void add(int c) {
            small |= Letters.small(c);
            capital |= Letters.capital(c);
            title |= Letters.title(c);
        }

        boolean small() {
            return small && !capital && !title;
        }

        boolean capital() {
            return capital && !small && !title;
        }
    }
}
