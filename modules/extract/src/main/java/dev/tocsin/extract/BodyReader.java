package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds the article among a page's blocks. */
final class BodyReader {
    Body read(Page page, String title) {
        List<Block> blocks = page.blocks;
        Container main = blocks.isEmpty() ? null : main(blocks);
        List<BlockVerdict> verdicts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            boolean kept = main != null && block.index >= main.firstBlock && block.index <= main.lastBlock && block.isProse();
            verdicts.add(new BlockVerdict(path(block), block.text, kept, "prose", kept ? 1 : 0));
            if (kept) {
                text.append(text.isEmpty() ? "" : "\n\n").append(block.text);
            }
        }
        return new Body(text.toString(), 0.5, "blocks", verdicts);
    }

    private static Container main(List<Block> blocks) {
        Container best = blocks.get(0).container;
        int bestProse = -1;
        for (Block block : blocks) {
            Container parent = block.container.parent == null ? block.container : block.container.parent;
            if (parent.proseChars > bestProse && parent.linkDensity() < 0.4 && parent.depth > 2) {
                best = parent;
                bestProse = parent.proseChars;
            }
        }
        return best;
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

    /** The article's text and where it came from. */
    record Body(String text, double confidence, String strategy, List<BlockVerdict> verdicts) {}
}
