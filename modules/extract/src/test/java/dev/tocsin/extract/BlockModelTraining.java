package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Fits the model that tells an article's blocks, from pages with a known text. Pages of one site are never on both
 * sides of a fold. Run by hand: arguments are the gold file, the folder the models go to, and a number of parts. With 1,
 * one model is fitted on all pages ({@code block-model.txt}); with k, k models ({@code block-model-i.txt}), each on the
 * pages of all other parts.
 */
final class BlockModelTraining {
    private static final int FOLDS = 5;
    private static final String NOTE =
            "# Fitted by BlockModelTraining. A line is a tree: feature:threshold:right, or a value.\n";

    private BlockModelTraining() {}

    public static void main(String[] arguments) throws IOException {
        Path gold = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        int parts = Integer.parseInt(arguments[2]);
        List<LabelledPage> pages = pages(gold);
        for (int part = 0; part < parts; part++) {
            int left = part;
            BlockModel.Fitted fitted = fit(pages.stream()
                    .filter(p -> parts == 1 || part(p.host(), parts) != left)
                    .toList());
            String name = parts == 1 ? "block-model.txt" : "block-model-" + part + ".txt";
            Files.writeString(
                    out.resolve(name),
                    NOTE + fitted.first().write() + fitted.second().write(),
                    StandardCharsets.US_ASCII);
        }
    }

    private static List<LabelledPage> pages(Path gold) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Phrases phrases = new Phrases();
        List<LabelledPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
            JsonNode entry = json.readTree(line);
            Optional<LabelledPage> page = LabelledPage.of(entry, gold, phrases);
            page.ifPresent(pages::add);
        }
        return pages;
    }

    static int part(String host, int parts) {
        return Math.floorMod(host.hashCode() * 31, parts);
    }

    private static BlockModel.Fitted fit(List<LabelledPage> pages) {
        float[][] scores = new float[pages.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Predicate<LabelledPage> inside = p -> Math.floorMod(p.host().hashCode() * 17 + 3, FOLDS) == left;
            Forest forest = forest(pages.stream().filter(inside.negate()).toList(), List.of());
            BlockModel model = new BlockModel(forest, forest);
            for (int i = 0; i < pages.size(); i++) {
                if (inside.test(pages.get(i))) {
                    scores[i] = model.firstScores(pages.get(i).rows());
                }
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).doubt(scores[i]);
        }
        List<float[][]> seen = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            seen.add(BlockModel.withFirst(pages.get(i).traits(), pages.get(i).rows(), scores[i]));
        }
        return new BlockModel.Fitted(forest(pages, List.of()), forest(pages, seen));
    }

    private static Forest forest(List<LabelledPage> pages, List<float[][]> seen) {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        List<Float> weights = new ArrayList<>();
        for (int p = 0; p < pages.size(); p++) {
            LabelledPage page = pages.get(p);
            float[][] own = seen.isEmpty() ? page.rows() : seen.get(p);
            for (int i = 0; i < own.length; i++) {
                if (page.labels()[i] >= 0) {
                    rows.add(own[i]);
                    labels.add(page.labels()[i]);
                    weights.add(page.weights()[i]);
                }
            }
        }
        float[] y = new float[rows.size()];
        float[] w = new float[rows.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
            w[i] = weights.get(i);
        }
        return new ForestTrainer(200, 24, 0.08, 6, 4).fit(rows.toArray(new float[0][]), y, w, 7);
    }
}
