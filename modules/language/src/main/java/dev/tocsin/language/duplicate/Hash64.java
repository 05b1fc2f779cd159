package dev.tocsin.language.duplicate;

/** 64-bit hashes of words and of rows of words: the same on every machine and in every run. Pure. */
final class Hash64 {
    /** Other seeds give other hashes of the same words, independent of the first. */
    static final long SHINGLE_SEED = 0x9E3779B97F4A7C15L;

    static final long CONTEXT_SEED = 0xC2B2AE3D27D4EB4FL;
    static final long TERM_SEED = 0x165667B19E3779F9L;

    private static final long FNV_PRIME = 0x100000001B3L;

    private Hash64() {}

    static long of(String word, long seed) {
        long h = seed;
        for (int i = 0; i < word.length(); i++) {
            h = (h ^ word.charAt(i)) * FNV_PRIME;
        }
        return mixed(h);
    }

    /** A hash so far and one word more; the order of the words counts. */
    static long then(long soFar, long word) {
        return mixed(soFar * FNV_PRIME + word);
    }

    /** Spreads every bit over all others (the finaliser of MurmurHash3). */
    private static long mixed(long value) {
        long h = value;
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return h ^ (h >>> 33);
    }
}
