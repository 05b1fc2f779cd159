package dev.tocsin.language.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores of one label for each item. */
public final class Labels {
    private Labels() {}

    /** An item's label, and the one that was told. */
    public record Labelled(String gold, String told) {
        public boolean right() {
            return gold.equals(told);
        }
    }

    /** Counts by label, in the order of the labels' names; also of labels that were only told. */
    public static Map<String, Counts> byLabel(List<Labelled> items) {
        Map<String, Counts> counts = new TreeMap<>();
        for (Labelled item : items) {
            counts.merge(item.gold(), new Counts(item.right() ? 1 : 0, 0, 1), Counts::plus);
            counts.merge(item.told(), new Counts(0, 1, 0), Counts::plus);
        }
        return counts;
    }

    /** The mean F1 of the labels that are there. */
    public static double macroF1(List<Labelled> items) {
        return byLabel(items).values().stream()
                .filter(counts -> counts.gold() > 0)
                .mapToDouble(Counts::f1)
                .average()
                .orElse(0);
    }

    public static double accuracy(List<Labelled> items) {
        return items.isEmpty()
                ? 0
                : (double) items.stream().filter(Labelled::right).count() / items.size();
    }
}
