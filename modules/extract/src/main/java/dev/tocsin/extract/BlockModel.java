package dev.tocsin.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How much each block of a page is the article's: a first forest looks at each block, a second one also at what the
 * first says of the blocks around it. Fitted by the class BlockModelTraining beside the tests. Immutable.
 */
final class BlockModel {
    private static final int AROUND = 4;
    /** Blocks that the first forest gives less are the menus and footers of the page; the second does not look at them. */
    private static final float HOPELESS = 0.01f;

    private static final double[] NONE = new double[3];

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
        for (Block block : page.blocks) {
            if (!block.isLinkItem()) {
                rows[block.index] = features.row(block);
                scores[block.index] = first.probability(rows[block.index]);
            }
        }
        float[][] seen = withFirst(page, rows, scores, HOPELESS);
        for (int i = 0; i < seen.length; i++) {
            if (scores[i] >= HOPELESS) {
                scores[i] = second.probability(seen[i]);
            }
        }
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
        return withFirst(page, rows, scores, 0);
    }

    /** Rows of blocks with a lower score than {@code least} stay as they are. */
    private static float[][] withFirst(PageTraits page, float[][] rows, float[] scores, float least) {
        Map<Object, double[]> sums = new IdentityHashMap<>();
        double total = 0;
        double[] before = new double[scores.length];
        for (Block block : page.blocks) {
            double weight = 20 + block.chars;
            double score = scores[block.index];
            before[block.index] = total;
            total += score * block.chars;
            count(sums, page.signature(block), weight, score, block.chars);
            for (Container c = block.container; c != null; c = c.parent) {
                count(sums, c, weight, score, block.chars);
            }
        }
        float[][] seen = new float[rows.length][];
        for (Block block : page.blocks) {
            seen[block.index] = scores[block.index] < least
                    ? rows[block.index]
                    : seen(page, block, rows[block.index], scores, sums, before, Math.max(1, total));
        }
        return seen;
    }

    private static float[] seen(
            PageTraits page,
            Block block,
            float[] row,
            float[] scores,
            Map<Object, double[]> sums,
            double[] before,
            double total) {
        float[] seen = Arrays.copyOf(row, row.length + 2 * AROUND + 24);
        int at = row.length;
        for (int step = -AROUND; step <= AROUND; step++) {
            int other = block.index + step;
            seen[at++] = other >= 0 && other < scores.length ? scores[other] : -1;
        }
        seen[at++] = mean(sums, page.signature(block));
        Container c = block.container;
        for (int level = 0; level < 4; level++) {
            seen[at++] = c == null ? -1 : mean(sums, c);
            seen[at++] = c == null ? -1 : (float) (sums.getOrDefault(c, NONE)[2] / total);
            c = c == null ? null : c.parent;
        }
        seen[at++] = (float) (sums.getOrDefault(page.signature(block), NONE)[2] / total);
        seen[at++] = page.lead < 0 ? -1 : (float) (Math.abs(before[block.index] - before[page.lead]) / total);
        seen[at++] = (float) (before[block.index] / total);
        seen[at++] = (float) Math.log1p(total);
        seen[at++] = run(scores, block.index, -1);
        seen[at++] = run(scores, block.index, 1);
        return Arrays.copyOf(seen, at);
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

    private static void count(Map<Object, double[]> sums, Object key, double weight, double score, double chars) {
        double[] sum = sums.computeIfAbsent(key, k -> new double[3]);
        sum[2] += chars * score;
        sum[0] += weight * score;
        sum[1] += weight;
    }

    /** The two forests as a training makes them. */
    record Fitted(Forest first, Forest second) {}

    private static float mean(Map<Object, double[]> sums, Object key) {
        double[] sum = sums.get(key);
        return sum == null ? -1 : (float) (sum[0] / sum[1]);
    }
}
