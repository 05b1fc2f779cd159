package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/** Fits boosted trees to weighted rows by logistic loss: histograms, best leaf first. Seeded, so that it repeats. */
final class ForestTrainer {
    private static final int BINS = 48;
    private final int trees;
    private final int leaves;
    private final double rate;
    private final double l2;
    private final double minHessian;

    ForestTrainer(int trees, int leaves, double rate, double l2, double minHessian) {
        this.trees = trees;
        this.leaves = leaves;
        this.rate = rate;
        this.l2 = l2;
        this.minHessian = minHessian;
    }

    private float[][] cuts = new float[0][];
    private byte[][] bins = new byte[0][];
    private double[] gradient = new double[0];
    private double[] hessian = new double[0];

    Forest fit(float[][] rows, float[] labels, float[] weights, long seed) {
        Random random = new Random(seed);
        bin(rows, random);
        int n = rows.length;
        double[] margin = new double[n];
        gradient = new double[n];
        hessian = new double[n];
        double scale = n / IntStream.range(0, n).mapToDouble(i -> weights[i]).sum();
        List<Forest.Tree> fitted = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            int kept = 0;
            int[] sample = new int[n];
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + Math.exp(-margin[i]));
                gradient[i] = (p - labels[i]) * weights[i] * scale;
                hessian[i] = Math.max(1e-9, p * (1 - p) * weights[i] * scale);
                if (random.nextInt(10) < 7) {
                    sample[kept++] = i;
                }
            }
            boolean[] features = new boolean[cuts.length];
            for (int f = 0; f < features.length; f++) {
                features[f] = random.nextInt(10) < 5;
            }
            Forest.Tree tree = tree(Arrays.copyOf(sample, kept), features);
            fitted.add(tree);
            for (int i = 0; i < n; i++) {
                margin[i] += tree.value(rows[i]);
            }
        }
        return new Forest(fitted);
    }

    private void bin(float[][] rows, Random random) {
        int width = rows[0].length;
        cuts = new float[width][];
        bins = new byte[width][rows.length];
        for (int f = 0; f < width; f++) {
            float[] values = new float[Math.min(rows.length, 20_000)];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows[random.nextInt(rows.length)][f];
            }
            Arrays.sort(values);
            List<Float> chosen = new ArrayList<>();
            for (int b = 1; b < BINS; b++) {
                float cut = values[(int) ((long) b * values.length / BINS)];
                if (chosen.isEmpty() || cut > chosen.get(chosen.size() - 1)) {
                    chosen.add(cut);
                }
            }
            float[] cut = new float[chosen.size()];
            for (int b = 0; b < cut.length; b++) {
                cut[b] = chosen.get(b);
            }
            cuts[f] = cut;
            for (int i = 0; i < rows.length; i++) {
                int at = Arrays.binarySearch(cut, rows[i][f]);
                bins[f][i] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
    }

    private Forest.Tree tree(int[] sample, boolean[] features) {
        Leaf root = new Leaf(sample);
        best(root, features);
        PriorityQueue<Leaf> open = new PriorityQueue<>(Comparator.comparingDouble(leaf -> -leaf.gain));
        open.add(root);
        int count = 1;
        while (count < leaves && !open.isEmpty() && open.peek().gain > 1e-6) {
            Leaf leaf = open.poll();
            split(leaf);
            best(leaf.low(), features);
            best(leaf.high(), features);
            open.add(leaf.low());
            open.add(leaf.high());
            count++;
        }
        List<int[]> shape = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        write(root, shape, values);
        int n = shape.size();
        int[] feature = new int[n];
        int[] right = new int[n];
        float[] threshold = new float[n];
        for (int i = 0; i < n; i++) {
            feature[i] = shape.get(i)[0];
            right[i] = shape.get(i)[1];
            threshold[i] = values.get(i);
        }
        return new Forest.Tree(feature, threshold, right);
    }

    private void write(Leaf leaf, List<int[]> shape, List<Float> values) {
        int[] node = {-1, 0};
        shape.add(node);
        if (leaf.children.length == 0) {
            values.add((float) (-rate * leaf.gradients / (leaf.hessians + l2)));
            return;
        }
        node[0] = leaf.feature;
        values.add(cuts[leaf.feature][leaf.bin]);
        write(leaf.low(), shape, values);
        node[1] = shape.size();
        write(leaf.high(), shape, values);
    }

    private void best(Leaf leaf, boolean[] features) {
        for (int i : leaf.rows) {
            leaf.gradients += gradient[i];
            leaf.hessians += hessian[i];
        }
        double parent = leaf.gradients * leaf.gradients / (leaf.hessians + l2);
        IntStream.range(0, features.length)
                .filter(f -> features[f] && cuts[f].length > 0)
                .parallel()
                .mapToObj(f -> best(leaf, f, parent))
                .filter(cut -> cut.gain > 0)
                .sequential()
                .reduce((a, b) -> b.gain > a.gain ? b : a)
                .ifPresent(cut -> {
                    leaf.gain = cut.gain;
                    leaf.feature = cut.feature;
                    leaf.bin = cut.bin;
                });
    }

    private Cut best(Leaf leaf, int f, double parent) {
        Cut best = new Cut(0, f, 0);
        double[] g = new double[BINS + 1];
        double[] h = new double[BINS + 1];
        byte[] column = bins[f];
        for (int i : leaf.rows) {
            g[column[i]] += gradient[i];
            h[column[i]] += hessian[i];
        }
        double low = 0;
        double lowHessian = 0;
        for (int b = 0; b < cuts[f].length; b++) {
            low += g[b];
            lowHessian += h[b];
            double high = leaf.gradients - low;
            double highHessian = leaf.hessians - lowHessian;
            if (lowHessian < minHessian || highHessian < minHessian) {
                continue;
            }
            double gain = low * low / (lowHessian + l2) + high * high / (highHessian + l2) - parent;
            if (gain > best.gain) {
                best = new Cut(gain, f, b);
            }
        }
        return best;
    }

    private record Cut(double gain, int feature, int bin) {}

    private void split(Leaf leaf) {
        byte[] column = bins[leaf.feature];
        int[] low = Arrays.stream(leaf.rows).filter(i -> column[i] <= leaf.bin).toArray();
        int[] high = Arrays.stream(leaf.rows).filter(i -> column[i] > leaf.bin).toArray();
        leaf.children = new Leaf[] {new Leaf(low), new Leaf(high)};
    }

    private static final class Leaf {
        final int[] rows;
        double gradients;
        double hessians;
        double gain;
        int feature;
        int bin;
        Leaf[] children = {};

        Leaf(int[] rows) {
            this.rows = rows;
        }

        Leaf low() {
            return children[0];
        }

        Leaf high() {
            return children[1];
        }
    }
}
