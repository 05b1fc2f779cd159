package dev.tocsin.language.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Merges items into clusters, the two most alike first, until no two are alike enough; clusters are as alike as their
 * items on average. Pairs without a stated likeness are not alike at all. Not thread-safe; used once.
 */
final class AverageLinkage {
    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final int[] sizes;
    private final int[] clusterOf;

    AverageLinkage(int items) {
        sizes = new int[items];
        clusterOf = new int[items];
        for (int i = 0; i < items; i++) {
            sums.add(new HashMap<>());
            sizes[i] = 1;
            clusterOf[i] = i;
        }
    }

    private record Merge(int low, int high, double likeness, int sizes) {}

    /** Of two different items, stated once. */
    void likeness(int a, int b, double likeness) {
        sums.get(a).put(b, likeness);
        sums.get(b).put(a, likeness);
    }

    /** Merges, and gives for each item the smallest item of its cluster. */
    int[] merge(double threshold) {
        PriorityQueue<Merge> best = new PriorityQueue<>(Comparator.comparingDouble(Merge::likeness)
                .reversed()
                .thenComparingInt(Merge::low)
                .thenComparingInt(Merge::high));
        for (int i = 0; i < sizes.length; i++) {
            offer(best, i, threshold, Side.HIGHER_ONLY);
        }
        for (Merge next = best.poll(); next != null; next = best.poll()) {
            if (isCurrent(next)) {
                join(next.low(), next.high());
                offer(best, next.low(), threshold, Side.BOTH);
            }
        }
        // A cluster is named after its smallest item, so what an item points to is already final.
        for (int i = 0; i < clusterOf.length; i++) {
            clusterOf[i] = clusterOf[clusterOf[i]];
        }
        return clusterOf.clone();
    }

    private enum Side {
        HIGHER_ONLY,
        BOTH
    }

    private void offer(PriorityQueue<Merge> best, int cluster, double threshold, Side side) {
        sums.get(cluster).forEach((other, sum) -> {
            double likeness = sum / ((double) sizes[cluster] * sizes[other]);
            if (likeness >= threshold && (side == Side.BOTH || other > cluster)) {
                int low = Math.min(cluster, other);
                int high = Math.max(cluster, other);
                best.add(new Merge(low, high, likeness, sizes[cluster] + sizes[other]));
            }
        });
    }

    /** A cluster only grows, so an offer is out of date exactly when the sizes are others. */
    private boolean isCurrent(Merge merge) {
        return clusterOf[merge.low()] == merge.low()
                && clusterOf[merge.high()] == merge.high()
                && sizes[merge.low()] + sizes[merge.high()] == merge.sizes();
    }

    private void join(int low, int high) {
        Map<Integer, Double> kept = sums.get(low);
        for (Map.Entry<Integer, Double> entry : sums.get(high).entrySet()) {
            int other = entry.getKey();
            sums.get(other).remove(high);
            if (other != low) {
                double sum = kept.merge(other, entry.getValue(), Double::sum);
                sums.get(other).put(low, sum);
            }
        }
        kept.remove(high);
        sums.set(high, new HashMap<>());
        sizes[low] += sizes[high];
        clusterOf[high] = low;
    }
}
