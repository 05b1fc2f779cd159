package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page with, for each block, whether it is the article's (1), not (0) or unknown (-1), and how much it counts.
 */
record LabelledPage(String id, String host, PageTraits traits, float[][] rows, float[] labels, float[] weights) {
    private static final int SHINGLE = 4;

    static Optional<LabelledPage> of(JsonNode entry, Path gold, Phrases phrases) throws IOException {
        if (!entry.has("text") && !entry.has("with")) {
            return Optional.empty();
        }
        var raw = ExtractionEvaluation.capture(entry, gold);
        Page page = Page.of(Charsets.decode(raw.body(), "").text(), raw.url());
        if (page.blocks.isEmpty()) {
            return Optional.empty();
        }
        PageTraits traits = new PageTraits(page, TitleReader.read(page, SiteReader.publisher(page)), phrases);
        float[] labels = new float[page.blocks.size()];
        Arrays.fill(labels, -1);
        float[] weights = new float[labels.length];
        if (entry.has("text")) {
            label(traits, entry, labels, weights);
        } else {
            labelSegments(traits, entry, labels, weights);
        }
        return Optional.of(new LabelledPage(
                entry.path("id").asText(),
                SiteReader.host(raw.url()),
                traits,
                BlockFeatures.of(traits),
                labels,
                weights));
    }

    private static void label(PageTraits page, JsonNode entry, float[] labels, float[] weights) {
        float[] own = againstText(page, entry.path("text").asText());
        double tokens = 0;
        for (Block block : page.blocks) {
            int i = block.index;
            boolean disputed = false;
            for (JsonNode alternative : entry.path("text_alt")) {
                disputed |= againstText(page, alternative.asText())[i] != own[i];
            }
            labels[i] = disputed ? -1 : own[i];
            weights[i] = (float) Math.pow(page.texts.get(i).words + 1, 0.7);
            tokens += labels[i] == 1 ? weights[i] : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) Math.max(20, tokens);
        }
    }

    private static float[] againstText(PageTraits page, String gold) {
        Set<List<Long>> shingles = new HashSet<>();
        List<Long> words = boxed(Phrases.words(gold));
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        Set<List<Long>> lines = new HashSet<>();
        gold.lines().forEach(line -> lines.add(boxed(Phrases.words(line))));
        float[] labels = new float[page.blocks.size()];
        for (Block block : page.blocks) {
            List<Long> own = boxed(page.texts.get(block.index).wordHashes);
            boolean found = own.size() < 6 ? lines.contains(own) : covered(own, shingles) >= 0.5;
            labels[block.index] = found ? 1 : 0;
        }
        dropRepeats(page, labels);
        return labels;
    }

    private static List<Long> boxed(long[] words) {
        return Arrays.stream(words).boxed().toList();
    }

    private static double covered(List<Long> own, Set<List<Long>> shingles) {
        int found = 0;
        for (int i = 0; i + SHINGLE <= own.size(); i++) {
            found += shingles.contains(own.subList(i, i + SHINGLE)) ? 1 : 0;
        }
        return (double) found / (own.size() - SHINGLE + 1);
    }

    /** Of equal blocks, the one with most of the article around it is the article's. */
    private static void dropRepeats(PageTraits page, float[] labels) {
        Map<List<Long>, List<Integer>> same = new HashMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 1) {
                same.computeIfAbsent(boxed(page.texts.get(i).wordHashes), k -> new ArrayList<>())
                        .add(i);
            }
        }
        float[] before = labels.clone();
        for (List<Integer> places : same.values()) {
            int best = places.get(0);
            double bestAround = -1;
            for (int place : places) {
                double around = 0;
                for (int j = Math.max(0, place - 6); j <= Math.min(labels.length - 1, place + 6); j++) {
                    around += before[j] / (1 + Math.abs(j - place));
                }
                if (around > bestAround) {
                    best = place;
                    bestAround = around;
                }
            }
            for (int place : places) {
                labels[place] = place == best ? 1 : 0;
            }
        }
    }

    /**
     * Some known texts stop in the middle of the article. Blocks that others take for the article's, and that look like
     * those known to be, count as unknown.
     */
    void doubt(float[] scores) {
        Set<PageTraits.Signature> known = new HashSet<>();
        for (Block block : traits.blocks) {
            if (labels[block.index] == 1 && block.isProse()) {
                known.add(traits.signature(block));
            }
        }
        for (Block block : traits.blocks) {
            boolean like = known.contains(traits.signature(block)) && block.isProse();
            if (labels[block.index] == 0 && like && scores[block.index] > 0.85) {
                labels[block.index] = -1;
            }
        }
    }

    private static void labelSegments(PageTraits page, JsonNode entry, float[] labels, float[] weights) {
        for (Block block : page.blocks) {
            String text = folded(block.text);
            for (JsonNode segment : entry.path("without")) {
                String wanted = folded(segment.asText());
                if (text.contains(wanted) && (wanted.length() * 4 > text.length() || text.length() < 60)) {
                    labels[block.index] = 0;
                    weights[block.index] = 0.05f;
                }
            }
            for (JsonNode segment : entry.path("with")) {
                String wanted = folded(segment.asText());
                if (text.contains(wanted) && (wanted.length() > 12 || wanted.length() * 4 > text.length())) {
                    labels[block.index] = 1;
                    weights[block.index] = 0.05f;
                }
            }
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
