package dev.tocsin.language.duplicate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups articles that tell of one occurrence: those whose terms are alike (cosine of TF-IDF over the whole, the lead,
 * the names and the numbers) and whose days are near. The groups depend on the set of articles alone, not on its order.
 * Pure; immutable.
 *
 * @param window how far apart the days of two articles of one story may be
 * @param threshold mean likeness, 0..1, down to which two groups are one story
 */
public record StoryGroups(Duration window, double threshold) {
    public static final StoryGroups USUAL = new StoryGroups(Duration.ofDays(30), 0.24);

    /** What any two articles have in common: less than this is taken for none. */
    private static final double NOTHING = 0.02;

    private static final Comparator<StoryProfile> FIRST = Comparator.comparing(
                    (StoryProfile p) -> p.day().map(Object::toString).orElse(""))
            .thenComparing(StoryProfile::id);

    /** The story of each article, by article id; a story's id is that of its first article. */
    public Map<String, String> group(Collection<StoryProfile> profiles, TermWeights weights) {
        List<StoryProfile> ordered = profiles.stream().sorted(FIRST).toList();
        AverageLinkage clusters = new AverageLinkage(ordered.size());
        stateLikenesses(ordered, weights, clusters);
        int[] storyOf = clusters.merge(threshold);
        Map<String, String> stories = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            stories.put(ordered.get(i).id(), ordered.get(storyOf[i]).id());
        }
        return stories;
    }

    /** Compares each article with the earlier ones through the terms they share. */
    private void stateLikenesses(List<StoryProfile> profiles, TermWeights weights, AverageLinkage clusters) {
        Map<Indexed, List<Posting>> index = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            double[] likenesses = new double[i];
            for (StoryProfile.Part part : StoryProfile.Part.values()) {
                for (Map.Entry<Long, Double> term :
                        vector(profiles.get(i), part, weights).entrySet()) {
                    List<Posting> earlier =
                            index.computeIfAbsent(new Indexed(part, term.getKey()), t -> new ArrayList<>());
                    earlier.forEach(p -> likenesses[p.article()] += part.weight * p.weight() * term.getValue());
                    earlier.add(new Posting(i, term.getValue()));
                }
            }
            for (int j = 0; j < i; j++) {
                if (likenesses[j] >= NOTHING && isNear(profiles.get(j), profiles.get(i))) {
                    clusters.likeness(j, i, likenesses[j]);
                }
            }
        }
    }

    private record Indexed(StoryProfile.Part part, long term) {}

    private record Posting(int article, double weight) {}

    private boolean isNear(StoryProfile a, StoryProfile b) {
        return a.day().isEmpty()
                || b.day().isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(a.day().get(), b.day().get())) <= window.toDays();
    }

    /** Of length 1, or empty. In the order of the terms, so that sums come out the same to the last bit. */
    private static Map<Long, Double> vector(StoryProfile profile, StoryProfile.Part part, TermWeights weights) {
        Map<Long, Double> vector = new TreeMap<>();
        double squares = 0;
        for (Map.Entry<Long, Integer> term :
                profile.terms().getOrDefault(part, Map.of()).entrySet()) {
            double weight = weights.weight(term.getKey(), term.getValue());
            vector.put(term.getKey(), weight);
            squares += weight * weight;
        }
        double length = Math.sqrt(squares);
        if (length == 0) {
            return Map.of();
        }
        vector.replaceAll((term, weight) -> weight / length);
        return vector;
    }
}
