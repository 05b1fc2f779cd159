package dev.tocsin.language.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Tells copies of one text, also where one was cut, framed or lightly edited, or stands within a longer text.
 *
 * <p>A text is taken as its shingles: each row of {@value #SHINGLE} words. Of their hashes a sketch is kept (those with
 * enough zero bits, so that any two sketches can be compared), and the smallest of each stretch of text as bands: a
 * MinHash taken locally, so that a copy within a longer text shares bands with it. Pure; no state.
 */
public final class NearCopies {
    private static final int SHINGLE = 4;
    private static final int MAX_SKETCH = 512;
    private static final int WIDEST_STRETCH = 64;
    private static final int NARROWEST_STRETCH = 4;
    private static final int STRETCHES_AT_LEAST = 8;

    private NearCopies() {}

    /** The signature of a text; equal texts have equal ones, white space and punctuation aside. */
    public static Signature signature(String text) {
        List<String> words = Words.of(text);
        long[] shingles = shingles(words);
        long[] distinct = LongStream.of(shingles).distinct().sorted().toArray();
        int level = level(distinct);
        long mask = (1L << level) - 1;
        ValueContexts contexts = ValueContexts.of(words);
        return new Signature(
                bands(shingles),
                level,
                LongStream.of(distinct).filter(h -> (h & mask) == 0).toArray(),
                contexts.contexts(),
                contexts.values());
    }

    /** Symmetric. */
    public static Likeness compare(Signature a, Signature b) {
        int level = Math.max(a.level(), b.level());
        long[] left = a.sketchAt(level);
        long[] right = b.sketchAt(level);
        int both = common(left, right);
        int either = left.length + right.length - both;
        int smaller = Math.min(left.length, right.length);
        int agreeing = 0;
        int conflicting = 0;
        for (int i = 0, j = 0; i < a.contexts() && j < b.contexts(); ) {
            int order = Long.compare(a.context(i), b.context(j));
            if (order == 0) {
                boolean same = a.value(i) == b.value(j);
                agreeing += same ? 1 : 0;
                conflicting += same ? 0 : 1;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Likeness(
                either == 0 ? 0 : (double) both / either,
                smaller == 0 ? 0 : (double) both / smaller,
                both << level,
                agreeing,
                conflicting);
    }

    private static long[] shingles(List<String> words) {
        long[] hashes = words.stream()
                .mapToLong(w -> Hash64.of(w.toLowerCase(Locale.ROOT), Hash64.SHINGLE_SEED))
                .toArray();
        int length = Math.min(SHINGLE, hashes.length);
        if (length == 0) {
            return hashes;
        }
        long[] shingles = new long[hashes.length - length + 1];
        for (int i = 0; i < shingles.length; i++) {
            long hash = hashes[i];
            for (int k = 1; k < length; k++) {
                hash = Hash64.then(hash, hashes[i + k]);
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    private static int level(long[] distinct) {
        int level = 0;
        long kept = distinct.length;
        while (kept > MAX_SKETCH) {
            level++;
            long mask = (1L << level) - 1;
            kept = LongStream.of(distinct).filter(h -> (h & mask) == 0).count();
        }
        return level;
    }

    /** The smallest hash of each stretch; the stretches of a short text are shorter, so that it has several too. */
    private static List<Long> bands(long[] shingles) {
        int stretch = Math.max(NARROWEST_STRETCH, Math.min(WIDEST_STRETCH, shingles.length / STRETCHES_AT_LEAST));
        TreeSet<Long> smallest = new TreeSet<>();
        for (int from = 0; from == 0 || from + stretch <= shingles.length; from++) {
            int to = Math.min(from + stretch, shingles.length);
            Arrays.stream(shingles, from, to).min().ifPresent(smallest::add);
        }
        return new ArrayList<>(smallest);
    }

    private static int common(long[] a, long[] b) {
        int both = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return both;
    }
}
