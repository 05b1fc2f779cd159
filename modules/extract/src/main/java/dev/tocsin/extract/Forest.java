package dev.tocsin.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Boosted regression trees that vote for or against a block. Immutable; safe to share between threads. */
final class Forest {
    /** A sum this low after some trees does not come back; the others are not asked. */
    private static final double LOST = -4.7;

    private static final int STRIDE = 16;

    private final Tree[] trees;
    /** All trees in a row, three numbers a node: feature, bits of the threshold, number of the node to the right. */
    private final int[] nodes;

    private final int[] starts;

    Forest(List<Tree> trees) {
        this.trees = trees.toArray(Tree[]::new);
        this.nodes = new int
                [3 * trees.stream().mapToInt(tree -> tree.feature().length).sum()];
        this.starts = new int[this.trees.length];
        int start = 0;
        for (int t = 0; t < this.trees.length; t++) {
            starts[t] = start;
            start = this.trees[t].layOut(nodes, start);
        }
    }

    /** 0..1. */
    float probability(float[] row) {
        float[] result = new float[1];
        probabilities(new float[][] {row}, new int[] {0}, 1, result);
        return result[0];
    }

    /**
     * Scores some of the rows, 0..1. A few trees at a time look at all of the rows, so that they stay at hand.
     *
     * @param asked which rows; those from {@code count} on are not looked at. Is left in another order
     * @param into receives the scores at the places of the rows
     */
    void probabilities(float[][] rows, int[] asked, int count, float[] into) {
        double[] sums = new double[rows.length];
        int open = count;
        for (int from = 0; from < starts.length && open > 0; from += STRIDE) {
            int to = Math.min(starts.length, from + STRIDE);
            int kept = 0;
            for (int i = 0; i < open; i++) {
                int row = asked[i];
                sums[row] = sum(from, to, rows[row], sums[row]);
                if (to - from < STRIDE || sums[row] >= LOST) {
                    asked[i] = asked[kept];
                    asked[kept++] = row;
                }
            }
            open = kept;
        }
        for (int i = 0; i < count; i++) {
            into[asked[i]] = (float) (1 / (1 + Math.exp(-sums[asked[i]])));
        }
    }

    private double sum(int from, int to, float[] row, double before) {
        double sum = before;
        for (int i = from; i < to; i++) {
            sum += value(starts[i], row);
        }
        return sum;
    }

    private float value(int start, float[] row) {
        int at = start;
        int feature = nodes[at];
        while (feature >= 0) {
            at = row[feature] <= Float.intBitsToFloat(nodes[at + 1]) ? at + 3 : nodes[at + 2];
            feature = nodes[at];
        }
        return Float.intBitsToFloat(nodes[at + 1]);
    }

    /**
     * Reads lines as {@link #write} writes them, up to and with the line "end".
     *
     * @throws IOException also where the lines are no forest
     */
    static Forest read(BufferedReader lines) throws IOException {
        List<Tree> trees = new ArrayList<>();
        for (String line = lines.readLine(); line != null && !line.equals("end"); line = lines.readLine()) {
            if (!line.startsWith("#")) {
                trees.add(Tree.parse(line));
            }
        }
        return new Forest(trees);
    }

    String write() {
        StringBuilder out = new StringBuilder();
        for (Tree tree : trees) {
            out.append(tree.write()).append('\n');
        }
        return out.append("end\n").toString();
    }

    /**
     * One tree, its nodes in arrays. A leaf has feature -1 and its value as threshold; otherwise rows with a value up to
     * the threshold go to the node after this one, others to {@code right}.
     */
    record Tree(int[] feature, float[] threshold, int[] right) {
        float value(float[] row) {
            int node = 0;
            while (feature[node] >= 0) {
                node = row[feature[node]] <= threshold[node] ? node + 1 : right[node];
            }
            return threshold[node];
        }

        private int layOut(int[] nodes, int start) {
            for (int i = 0; i < feature.length; i++) {
                nodes[start + 3 * i] = feature[i];
                nodes[start + 3 * i + 1] = Float.floatToRawIntBits(threshold[i]);
                nodes[start + 3 * i + 2] = start + 3 * right[i];
            }
            return start + 3 * feature.length;
        }

        static Tree parse(String line) {
            String[] nodes = line.split(" ");
            int[] feature = new int[nodes.length];
            float[] threshold = new float[nodes.length];
            int[] right = new int[nodes.length];
            for (int i = 0; i < nodes.length; i++) {
                String[] parts = nodes[i].split(":");
                boolean leaf = parts.length == 1;
                feature[i] = leaf ? -1 : Integer.parseInt(parts[0]);
                threshold[i] = Float.parseFloat(leaf ? parts[0] : parts[1]);
                right[i] = leaf ? 0 : Integer.parseInt(parts[2]);
            }
            return new Tree(feature, threshold, right);
        }

        String write() {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < feature.length; i++) {
                line.append(i == 0 ? "" : " ");
                if (feature[i] < 0) {
                    line.append(String.format(Locale.ROOT, "%.4f", threshold[i]));
                } else {
                    line.append(feature[i])
                            .append(':')
                            .append(threshold[i])
                            .append(':')
                            .append(right[i]);
                }
            }
            return line.toString();
        }
    }
}
