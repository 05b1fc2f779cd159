package dev.tocsin.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Boosted regression trees that vote for or against a block. Immutable; safe to share between threads. */
final class Forest {
    private final List<Tree> trees;

    Forest(List<Tree> trees) {
        this.trees = List.copyOf(trees);
    }

    /** 0..1. */
    float probability(float[] row) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return (float) (1 / (1 + Math.exp(-sum)));
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
        trees.forEach(tree -> out.append(tree.write()).append('\n'));
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
