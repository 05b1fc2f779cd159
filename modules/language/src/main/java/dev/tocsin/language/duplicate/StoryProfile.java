package dev.tocsin.language.duplicate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is kept of an article to tell which others tell of the same occurrence: how often each term stands in each of
 * its parts. Terms are hashes of words without their endings. Immutable.
 *
 * @param day of publication, absent where unknown; such an article is in every window
 * @param terms by part
 */
public record StoryProfile(String id, Optional<LocalDate> day, Map<Part, Map<Long, Integer>> terms) {
    private static final int LEAD_WORDS = 60;
    private static final int STEM_AT_LEAST = 4;
    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

    /** The parts of an article that are compared, each with the weight of its likeness. */
    public enum Part {
        WHOLE(0.25),
        /** The first words: they say what happened. */
        LEAD(0.40),
        /** Words that are only written with a capital. */
        NAMES(0.25),
        NUMBERS(0.10);

        final double weight;

        Part(double weight) {
            this.weight = weight;
        }
    }

    public StoryProfile {
        terms = Collections.unmodifiableMap(new EnumMap<>(terms));
    }

    /** The profile of an article; {@code document} begins with its title. */
    public static StoryProfile of(String id, Optional<LocalDate> day, String document) {
        List<String> words = Words.of(document);
        Set<String> plain = new HashSet<>();
        words.stream().filter(w -> !Words.isCapitalised(w)).forEach(plain::add);
        Map<Part, Map<Long, Integer>> terms = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            terms.put(part, new TreeMap<>());
        }
        for (int i = 0; i < words.size(); i++) {
            String lower = words.get(i).toLowerCase(Locale.ROOT);
            long term = Hash64.of(stem(lower), Hash64.TERM_SEED);
            count(terms, Part.WHOLE, term);
            if (i < LEAD_WORDS) {
                count(terms, Part.LEAD, term);
            }
            if (Words.isNumber(lower)) {
                count(terms, Part.NUMBERS, term);
            } else if (Words.isCapitalised(words.get(i)) && !plain.contains(lower)) {
                count(terms, Part.NAMES, term);
            }
        }
        return new StoryProfile(id, day, terms);
    }

    private static void count(Map<Part, Map<Long, Integer>> terms, Part part, long term) {
        terms.getOrDefault(part, Map.of()).merge(term, 1, Integer::sum);
    }

    /** Enough to bring "talks" and "talk", "delayed" and "delay" together; no more is needed. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= STEM_AT_LEAST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
