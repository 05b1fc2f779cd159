package dev.tocsin.language.duplicate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers and names of a text, each known by the words around it. Two reports from one template have the same words
 * around different ones. Immutable.
 */
final class ValueContexts {
    private static final int REACH = 3;
    private static final int MAX_CONTEXTS = 64;
    private static final int PLAIN_WORDS_AT_LEAST = 3;
    private static final long MASK = 0x5BD1E995;

    private final long[] contexts;
    private final long[] values;

    private ValueContexts(long[] contexts, long[] values) {
        this.contexts = contexts;
        this.values = values;
    }

    /** In ascending order; the smallest, so that two texts keep the same ones. Not to be changed. */
    long[] contexts() {
        return contexts;
    }

    /** In the order of their contexts. Not to be changed. */
    long[] values() {
        return values;
    }

    static ValueContexts of(List<String> words) {
        boolean[] value = new boolean[words.size()];
        Set<String> plain = new HashSet<>();
        words.stream().filter(w -> !Words.isCapitalised(w)).forEach(plain::add);
        for (int i = 0; i < value.length; i++) {
            String word = words.get(i);
            value[i] = Words.isNumber(word)
                    || (Words.isCapitalised(word) && !plain.contains(word.toLowerCase(Locale.ROOT)));
        }
        TreeMap<Long, Long> found = new TreeMap<>();
        Set<Long> twice = new HashSet<>();
        for (int i = 0; i < value.length; i++) {
            if (value[i] && plainAround(value, i) >= PLAIN_WORDS_AT_LEAST) {
                long hash = Hash64.of(words.get(i).toLowerCase(Locale.ROOT), Hash64.CONTEXT_SEED);
                if (found.put(context(words, value, i), hash) != null) {
                    twice.add(context(words, value, i));
                }
            }
        }
        found.keySet().removeAll(twice);
        return smallest(found);
    }

    private static ValueContexts smallest(TreeMap<Long, Long> found) {
        long[] contexts = found.keySet().stream()
                .limit(MAX_CONTEXTS)
                .mapToLong(Long::longValue)
                .toArray();
        long[] values = found.entrySet().stream()
                .limit(MAX_CONTEXTS)
                .mapToLong(Map.Entry::getValue)
                .toArray();
        return new ValueContexts(contexts, values);
    }

    private static int plainAround(boolean[] value, int at) {
        int plain = 0;
        for (int i = Math.max(0, at - REACH); i <= Math.min(value.length - 1, at + REACH); i++) {
            plain += value[i] ? 0 : 1;
        }
        return plain;
    }

    /** The words around it, with other numbers and names masked: those may differ too. */
    private static long context(List<String> words, boolean[] value, int at) {
        long hash = Hash64.CONTEXT_SEED;
        for (int i = Math.max(0, at - REACH); i <= Math.min(words.size() - 1, at + REACH); i++) {
            long word = value[i] ? MASK : Hash64.of(words.get(i).toLowerCase(Locale.ROOT), Hash64.CONTEXT_SEED);
            hash = Hash64.then(hash, i == at ? MASK + 1 : word);
        }
        return hash;
    }
}
