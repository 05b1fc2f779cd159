package dev.tocsin.extract;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the article among a page's blocks. Three sources are at hand: the blocks that the model keeps, the text that
 * the page states in JSON-LD, and, where neither has any, all of the page's prose. Immutable.
 */
final class BodyReader {
    private static final float KEPT = 0.5f;
    private static final float DOUBTED = 0.15f;
    private static final double SURE_SHARE = 0.15;

    /** Where the blocks kept are less than this share of the stated text, the page does not show its article. */
    private static final double SHOWN = 0.4;

    private static final int MIN_STATED_CHARS = 400;
    private static final int MIN_BESIDE_CHARS = 250;
    private static final int MIN_CHARS = 80;

    private final Phrases phrases = new Phrases();
    private final BlockModel model;

    BodyReader(BlockModel model) {
        this.model = model;
    }

    Body read(Page page, String title) {
        List<String> stated = stated(page);
        int statedChars = stated.stream().mapToInt(String::length).sum();
        if (page.blocks.isEmpty()) {
            boolean enough = statedChars >= MIN_STATED_CHARS;
            return new Body(enough ? String.join("\n\n", stated) : "", enough ? 0.6 : 0, "json-ld", -1, List.of());
        }
        PageTraits traits = new PageTraits(page, title, phrases);
        float[] scores = model.scores(traits);
        Verdicts verdicts = new Verdicts(traits, scores, title);
        String text = verdicts.text();
        if (statedChars >= MIN_STATED_CHARS && text.length() < SHOWN * statedChars) {
            return new Body(String.join("\n\n", stated), 0.7, "json-ld", traits.headline, verdicts.list());
        }
        if (text.length() < MIN_CHARS) {
            verdicts.keepProse();
            return new Body(verdicts.text(), 0.2, "prose", traits.headline, verdicts.list());
        }
        return new Body(text, verdicts.confidence(), "blocks", traits.headline, verdicts.list());
    }

    private static List<String> stated(Page page) {
        List<String> paragraphs = new ArrayList<>();
        String body = page.jsonLd.ofArticle("articleBody").orElse("");
        String plain = body.indexOf('<') < 0
                ? body
                : body.replaceAll("(?i)</?(p|div|br|li|h\\d)[^>]{0,200}>", "\n").replaceAll("<[^>]{0,500}>", "");
        for (String line : plain.split("\\R")) {
            String folded = TitleReader.fold(line);
            if (!folded.isEmpty()) {
                paragraphs.add(folded);
            }
        }
        return paragraphs;
    }

    /** What becomes of each block: first by score, then by rules that see more than one block. */
    private static final class Verdicts {
        private final PageTraits page;
        private final float[] scores;
        private final boolean[] kept;
        private final String[] rules;

        Verdicts(PageTraits page, float[] scores, String title) {
            this.page = page;
            this.scores = scores;
            this.kept = new boolean[scores.length];
            this.rules = new String[scores.length];
            keepFrom(KEPT);
            dropAsides();
            if (isDoubtful()) {
                keepFrom(DOUBTED);
                dropAsides();
            }
            dropTitle(title);
            dropLooseHeadings();
        }

        private void keepFrom(float least) {
            for (int i = 0; i < scores.length; i++) {
                kept[i] = scores[i] >= least;
                rules[i] = "model";
            }
        }

        /** Whether the model keeps little of what it takes for possible: it does not know pages of this kind. */
        private boolean isDoubtful() {
            int sure = 0;
            int possible = 0;
            for (Block block : page.blocks) {
                if (block.isProse()
                        && scores[block.index] >= DOUBTED
                        && Aside.around(block, page.lead).isEmpty()) {
                    possible += block.chars;
                    sure += kept[block.index] ? block.chars : 0;
                }
            }
            return sure < possible * SURE_SHARE;
        }

        private void decide(int block, boolean keep, String rule) {
            if (kept[block] != keep) {
                kept[block] = keep;
                rules[block] = rule;
            }
        }

        /** Where asides are nearly all there is, they are what the page is about: a forum, a live ticker. */
        private void dropAsides() {
            Map<Integer, String> asides = new HashMap<>();
            int beside = 0;
            for (Block block : page.blocks) {
                if (kept[block.index]) {
                    Optional<String> rule = Aside.around(block, page.lead);
                    rule.ifPresent(r -> asides.put(block.index, r));
                    beside += rule.isPresent() ? 0 : block.chars;
                }
            }
            if (beside >= MIN_BESIDE_CHARS) {
                asides.forEach((block, rule) -> decide(block, false, rule));
            }
        }

        private void dropTitle(String title) {
            if (page.headline >= 0) {
                decide(page.headline, false, "title");
            }
            String wanted = title.toLowerCase(Locale.ROOT);
            for (Block block : page.blocks) {
                if (Math.abs(block.text.length() - wanted.length()) <= 2
                        && block.text.toLowerCase(Locale.ROOT).equals(wanted)) {
                    decide(block.index, false, "title");
                }
            }
        }

        /** Headings at the end stand over something that was dropped. */
        private void dropLooseHeadings() {
            for (int i = kept.length - 1; i >= 0; i--) {
                if (kept[i]) {
                    if (page.blocks.get(i).kind != Block.Kind.HEADING) {
                        return;
                    }
                    decide(i, false, "heading over nothing");
                }
            }
        }

        void keepProse() {
            for (Block block : page.blocks) {
                boolean prose =
                        block.isProse() && Aside.around(block, page.lead).isEmpty();
                decide(block.index, prose, "prose");
            }
        }

        /** Items of one list and rows of one table share a paragraph, one a line. */
        String text() {
            List<String> paragraphs = new ArrayList<>();
            List<Boolean> cutAfter = new ArrayList<>();
            Block before = null;
            for (Block block : page.blocks) {
                if (!kept[block.index]) {
                    if (!cutAfter.isEmpty()) {
                        cutAfter.set(cutAfter.size() - 1, true);
                    }
                } else if (before != null && before.index == block.index - 1 && areLines(before, block)) {
                    int last = paragraphs.size() - 1;
                    paragraphs.set(last, paragraphs.get(last) + '\n' + block.text);
                    before = block;
                } else {
                    paragraphs.add(block.text);
                    cutAfter.add(false);
                    before = block;
                }
            }
            return String.join("\n\n", Quotation.mend(paragraphs, cutAfter));
        }

        private static boolean areLines(Block one, Block other) {
            return one.kind == other.kind
                    && (one.kind == Block.Kind.LIST_ITEM || one.kind == Block.Kind.ROW)
                    && one.container.parent == other.container.parent;
        }

        /** How far the model is from doubt, over all blocks that it takes at all for the article's, by their length. */
        double confidence() {
            double sure = 0;
            double all = 0;
            for (Block block : page.blocks) {
                float score = scores[block.index];
                if (score > 0.1) {
                    sure += block.chars * Math.abs(2 * score - 1);
                    all += block.chars;
                }
            }
            return all == 0 ? 0 : Math.min(1, sure / all);
        }

        /** A view: few who read an article ask what became of its blocks. */
        List<BlockVerdict> list() {
            return new AbstractList<>() {
                @Override
                public BlockVerdict get(int i) {
                    Block block = page.blocks.get(i);
                    return new BlockVerdict(block.container.path(), block.text, kept[i], rules[i], scores[i]);
                }

                @Override
                public int size() {
                    return page.blocks.size();
                }
            };
        }
    }

    /**
     * The article's text and where it came from.
     *
     * @param headline the block that shows the title, -1 where there is none
     */
    record Body(String text, double confidence, String strategy, int headline, List<BlockVerdict> verdicts) {}
}
