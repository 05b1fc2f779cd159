package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds the article among a page's blocks. Immutable. */
final class BodyReader {
    private static final float KEPT = 0.5f;

    private final Phrases phrases = new Phrases();
    private final BlockModel model;

    BodyReader(BlockModel model) {
        this.model = model;
    }

    Body read(Page page, String title) {
        List<Block> blocks = page.blocks;
        if (blocks.isEmpty()) {
            return new Body("", 0, "blocks", -1, List.of());
        }
        PageTraits traits = new PageTraits(page, title, phrases);
        float[] scores = model.scores(traits);
        List<BlockVerdict> verdicts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            float score = scores[block.index];
            boolean kept = score >= KEPT && block.index != traits.headline;
            verdicts.add(new BlockVerdict(path(block), block.text, kept, "model", score));
            if (kept) {
                text.append(text.isEmpty() ? "" : "\n\n").append(block.text);
            }
        }
        return new Body(text.toString(), 0.5, "blocks", traits.headline, verdicts);
    }

    static String path(Block block) {
        StringBuilder path = new StringBuilder();
        int steps = 0;
        for (Container c = block.container; c != null && steps < 6; c = c.parent) {
            path.insert(0, '>' + c.tag + (c.names.isEmpty() ? "" : "." + c.names.replace(' ', '.')));
            steps++;
        }
        return path.substring(Math.min(1, path.length()));
    }

    /**
     * The article's text and where it came from.
     *
     * @param headline the block that shows the title, -1 where there is none
     */
    record Body(String text, double confidence, String strategy, int headline, List<BlockVerdict> verdicts) {}
}
