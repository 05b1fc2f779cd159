package dev.tocsin.language.evaluation;

import dev.tocsin.language.corpus.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts quotations: right are those that share at least half of their words with one that is there and have a speaker
 * whose words touch its speaker's, where it has one.
 */
final class QuoteScore {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final double HALF = 0.5;

    private QuoteScore() {}

    private record Candidate(double likeness, int told, int gold) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::likeness)
                .thenComparing(Candidate::told)
                .thenComparing(Candidate::gold)
                .reversed();
    }

    /** @param kind only these count; gold of other kinds is neither rewarded nor punished. Empty for all */
    static Counts of(String text, List<Attribution> gold, List<Attribution> told, String kind) {
        List<Set<Integer>> goldWords =
                gold.stream().map(each -> words(text, each.content())).toList();
        List<Attribution> spoken = told.stream()
                .filter(each -> !words(text, each.content()).isEmpty())
                .toList();
        List<Set<Integer>> toldWords =
                spoken.stream().map(each -> words(text, each.content())).toList();
        Map<Integer, Integer> pairs = pairs(goldWords, toldWords);
        int right = 0;
        int counted = 0;
        for (int i = 0; i < spoken.size(); i++) {
            Set<Integer> words = toldWords.get(i);
            if (pairs.containsKey(i)) {
                Attribution meant = gold.get(pairs.get(i));
                boolean counts = isOf(kind, meant);
                counted += counts ? 1 : 0;
                right += counts && sameSpeaker(text, meant, spoken.get(i)) ? 1 : 0;
            } else {
                counted += touchesOther(gold, goldWords, words, kind) ? 0 : 1;
            }
        }
        int all = (int) gold.stream().filter(each -> isOf(kind, each)).count();
        return new Counts(right, counted, all);
    }

    private static boolean isOf(String kind, Attribution gold) {
        return kind.isEmpty() || gold.kind().equals(kind);
    }

    private static boolean touchesOther(
            List<Attribution> gold, List<Set<Integer>> goldWords, Set<Integer> words, String kind) {
        for (int j = 0; j < gold.size(); j++) {
            if (!isOf(kind, gold.get(j)) && shared(goldWords.get(j), words) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameSpeaker(String text, Attribution gold, Attribution told) {
        return gold.source().isEmpty() || shared(words(text, gold.source()), words(text, told.source())) > 0;
    }

    /** Index of the told one to index of the gold one. */
    private static Map<Integer, Integer> pairs(List<Set<Integer>> gold, List<Set<Integer>> told) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (int j = 0; j < gold.size(); j++) {
                int both = shared(told.get(i), gold.get(j));
                double likeness = both == 0
                        ? 0
                        : (double) both / (told.get(i).size() + gold.get(j).size() - both);
                if (likeness >= HALF) {
                    candidates.add(new Candidate(likeness, i, j));
                }
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Candidate each : candidates) {
            if (!pairs.containsKey(each.told()) && used.add(each.gold())) {
                pairs.put(each.told(), each.gold());
            }
        }
        return pairs;
    }

    private static int shared(Set<Integer> some, Set<Integer> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    /** Where each of the words begins. */
    private static Set<Integer> words(String text, List<Stretch> stretches) {
        Set<Integer> starts = new TreeSet<>();
        for (Stretch stretch : stretches) {
            Matcher m = WORD.matcher(text).region(stretch.start(), Math.min(stretch.end(), text.length()));
            while (m.find()) {
                starts.add(m.start());
            }
        }
        return starts;
    }
}
