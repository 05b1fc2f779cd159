package dev.tocsin.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How much each block of a page is the article's: a first forest looks at each block, a second one also at what the
 * first says of the blocks around it. Fitted by the class BlockModelTraining beside the tests. Immutable.
 */
final class BlockModel {
    private static final int AROUND = 4;
    /** Blocks that the first forest gives less are the menus and footers of the page; the second does not look at them. */
    private static final float HOPELESS = 0.01f;

    private final Forest first;
    private final Forest second;

    BlockModel(Forest first, Forest second) {
        this.first = first;
        this.second = second;
    }

    /** The model that ships with this module. */
    static BlockModel load() {
        try (InputStream file = BlockModel.class.getResourceAsStream("block-model.txt")) {
            if (file == null) {
                throw new IllegalStateException("block-model.txt is missing");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BlockModel read(InputStream file) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII));
        return new BlockModel(Forest.read(lines), Forest.read(lines));
    }

    /** One score for each block, 0..1; items that are all link are not looked at, and have 0. */
    float[] scores(PageTraits page) {
        BlockFeatures features = new BlockFeatures(page);
        float[][] rows = new float[page.blocks.size()][];
        float[] scores = new float[rows.length];
        int[] asked = new int[rows.length];
        int count = 0;
        for (Block block : page.blocks) {
            if (!block.isLinkItem()) {
                rows[block.index] = features.roomyRow(block);
                asked[count++] = block.index;
            }
        }
        first.probabilities(rows, asked, count, scores);
        Sums sums = new Sums(page, scores);
        int hopeful = 0;
        for (Block block : page.blocks) {
            if (scores[block.index] >= HOPELESS) {
                sums.describe(block, rows[block.index], features.width());
                asked[hopeful++] = block.index;
            }
        }
        second.probabilities(rows, asked, hopeful, scores);
        return scores;
    }

    float[] firstScores(float[][] rows) {
        float[] scores = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = first.probability(rows[i]);
        }
        return scores;
    }

    /** The rows, each with the first forest's scores of the block itself, its neighbours, containers and likes. */
    static float[][] withFirst(PageTraits page, float[][] rows, float[] scores) {
        Sums sums = new Sums(page, scores);
        float[][] seen = new float[rows.length][];
        for (Block block : page.blocks) {
            float[] row = rows[block.index];
            float[] longer = Arrays.copyOf(row, row.length + 2 * AROUND + 24);
            seen[block.index] = Arrays.copyOf(longer, sums.describe(block, longer, row.length));
        }
        return seen;
    }

    /** The first forest's scores, summed over containers and over blocks of one template. */
    private static final class Sums {
        private final PageTraits page;
        private final float[] scores;
        private final double[] ofContainer;
        private final double[] ofKind;
        private final double[] before;
        private final double total;

        Sums(PageTraits page, float[] scores) {
            this.page = page;
            this.scores = scores;
            this.ofContainer = new double[3 * page.containers];
            this.ofKind = new double[3 * page.kinds];
            this.before = new double[scores.length];
            double chars = 0;
            for (Block block : page.blocks) {
                double weight = 20 + block.chars;
                double score = scores[block.index];
                before[block.index] = chars;
                chars += score * block.chars;
                count(ofKind, page.signature(block).number, weight, score, block.chars);
                for (Container c = block.container; c != null; c = c.parent) {
                    count(ofContainer, c.number, weight, score, block.chars);
                }
            }
            this.total = Math.max(1, chars);
        }

        private static void count(double[] sums, int number, double weight, double score, double chars) {
            int at = 3 * number;
            sums[at] += weight * score;
            sums[at + 1] += weight;
            sums[at + 2] += chars * score;
        }

        private static float mean(double[] sums, int number) {
            return (float) (sums[3 * number] / sums[3 * number + 1]);
        }

        private float share(double[] sums, int number) {
            return (float) (sums[3 * number + 2] / total);
        }

        /** Writes on from this place of the block's row; returns where it ended. */
        int describe(Block block, float[] row, int from) {
            int at = from;
            for (int step = -AROUND; step <= AROUND; step++) {
                int other = block.index + step;
                row[at++] = other >= 0 && other < scores.length ? scores[other] : -1;
            }
            int kind = page.signature(block).number;
            row[at++] = mean(ofKind, kind);
            Container c = block.container;
            for (int level = 0; level < 4; level++) {
                row[at++] = c == null ? -1 : mean(ofContainer, c.number);
                row[at++] = c == null ? -1 : share(ofContainer, c.number);
                c = c == null ? null : c.parent;
            }
            row[at++] = share(ofKind, kind);
            row[at++] = page.lead < 0 ? -1 : (float) (Math.abs(before[block.index] - before[page.lead]) / total);
            row[at++] = (float) (before[block.index] / total);
            row[at++] = (float) Math.log1p(total);
            row[at++] = run(scores, block.index, -1);
            row[at++] = run(scores, block.index, 1);
            return at;
        }
    }

    /** How far away in this direction the next block is that the first forest keeps. */
    private static int run(float[] scores, int from, int direction) {
        int away = 1;
        for (int i = from + direction; i >= 0 && i < scores.length && away < 30; i += direction) {
            if (scores[i] > 0.6) {
                return away;
            }
            away++;
        }
        return 30;
    }

    /** The two forests as a training makes them. */
    record Fitted(Forest first, Forest second) {}
}
