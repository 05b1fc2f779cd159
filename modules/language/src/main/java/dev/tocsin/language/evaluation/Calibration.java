package dev.tocsin.language.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How far confidences say how often something is right.
 *
 * @param bins ten, each a tenth of 0..1 wide
 */
public record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /** Something told with this confidence. */
    public record Judged(double confidence, boolean right) {}

    /**
     * What was told with a confidence of at least {@code from} and below {@code to}; the last bin includes 1.
     *
     * @param confidence the mean; 0 where nothing is in the bin
     * @param right the share that is right; 0 where nothing is in the bin
     */
    public record Bin(double from, double to, int count, double confidence, double right) {}

    public static Calibration of(List<Judged> told) {
        List<Bin> bins = new ArrayList<>(BINS);
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Judged> inside = told.stream().filter(each -> bin(each) == bin).toList();
            double confidence =
                    inside.stream().mapToDouble(Judged::confidence).average().orElse(0);
            double right = inside.stream()
                    .mapToInt(each -> each.right() ? 1 : 0)
                    .average()
                    .orElse(0);
            bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, inside.size(), confidence, right));
        }
        return new Calibration(bins);
    }

    /** The expected calibration error: the mean distance of confidence and share, by how many are in a bin. */
    public double error() {
        int all = bins.stream().mapToInt(Bin::count).sum();
        return all == 0
                ? 0
                : bins.stream()
                                .mapToDouble(bin -> bin.count() * Math.abs(bin.confidence() - bin.right()))
                                .sum()
                        / all;
    }

    private static int bin(Judged told) {
        return Math.min(BINS - 1, (int) (told.confidence() * BINS));
    }
}
