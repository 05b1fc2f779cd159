package dev.tocsin.extract;

/** A map from the hashes of words to numbers other than 0, without boxes. Grows as it is filled; not for many threads then. */
final class WordTable {
    private long[] words = new long[64];
    private int[] values = new int[64];
    private int size;

    /** The number of this word, 0 where it has none. */
    int get(long word) {
        int at = place(word);
        return values[at];
    }

    boolean contains(long word) {
        return get(word) != 0;
    }

    int size() {
        return size;
    }

    void put(long word, int value) {
        int at = place(word);
        if (values[at] == 0) {
            size++;
        }
        words[at] = word;
        values[at] = value;
        if (size * 2 > words.length) {
            grow();
        }
    }

    private int place(long word) {
        int mask = words.length - 1;
        int at = (int) ((word * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (values[at] != 0 && words[at] != word) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldWords = words;
        int[] oldValues = values;
        words = new long[2 * oldWords.length];
        values = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldValues[i] != 0) {
                int at = place(oldWords[i]);
                words[at] = oldWords[i];
                values[at] = oldValues[i];
            }
        }
    }
}
