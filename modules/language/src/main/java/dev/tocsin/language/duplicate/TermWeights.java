package dev.tocsin.language.duplicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How telling each term is: the fewer articles have it, the more (inverse document frequency). Immutable. */
public final class TermWeights {
    private static final double SMOOTHING = 0.5;

    private final Map<Long, Integer> articlesWith;
    private final int articles;

    private TermWeights(Map<Long, Integer> articlesWith, int articles) {
        this.articlesWith = articlesWith;
        this.articles = articles;
    }

    /** Counted over these articles; the more of them, the better, also of other days and subjects. */
    public static TermWeights of(Collection<StoryProfile> profiles) {
        Map<Long, Integer> counts = new HashMap<>();
        for (StoryProfile profile : profiles) {
            profile.terms()
                    .getOrDefault(StoryProfile.Part.WHOLE, Map.of())
                    .keySet()
                    .forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        return new TermWeights(Map.copyOf(counts), profiles.size());
    }

    /** Of a term that stands {@code times} times in an article. */
    double weight(long term, int times) {
        double rarity = Math.log((articles + 1) / (articlesWith.getOrDefault(term, 0) + SMOOTHING));
        return (1 + Math.log(times)) * Math.max(rarity, 0);
    }
}
