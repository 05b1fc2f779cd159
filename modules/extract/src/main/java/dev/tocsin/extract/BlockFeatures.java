package dev.tocsin.extract;

import java.util.Arrays;
import java.util.List;

/**
 * Describes each block of a page by numbers: its words, its markup, the containers around it, its place on the page and
 * its neighbours. The order of the numbers is part of the model: a change here needs the model fitted again.
 */
final class BlockFeatures {
    private static final int NEIGHBOURS = 3;
    private static final int FAR = 9;

    private final PageTraits page;
    private final List<Block> blocks;
    private final int[] away = new int[Tag.values().length];
    private final int[] roleSteps = new int[Role.values().length];
    /** The logarithm of each block's length. */
    private final float[] logs;

    private float[] row = new float[0];
    private int at;

    BlockFeatures(PageTraits page) {
        this.page = page;
        this.blocks = page.blocks;
        this.logs = new float[blocks.size()];
        for (Block block : blocks) {
            logs[block.index] = (float) Math.log1p(block.chars);
        }
    }

    /** One row for each block, all of one length. */
    static float[][] of(PageTraits page) {
        BlockFeatures features = new BlockFeatures(page);
        float[][] rows = new float[page.blocks.size()][];
        for (Block block : page.blocks) {
            rows[block.index] = features.row(block);
        }
        return rows;
    }

    /** The numbers of one block. */
    float[] row(Block block) {
        return Arrays.copyOf(roomyRow(block), at);
    }

    /** How many numbers the last row has. */
    int width() {
        return at;
    }

    /** The numbers of one block, with room for more after them. */
    float[] roomyRow(Block block) {
        float[] full = new float[224];
        row = full;
        at = 0;
        words(block, page.texts.get(block.index));
        markup(block);
        roles(block);
        containers(block);
        place(block);
        whole(block);
        neighbours(block);
        return full;
    }

    private void add(double value) {
        row[at++] = (float) value;
    }

    private void words(Block block, TextTraits t) {
        double words = Math.max(1, t.words);
        add(logs[block.index]);
        add(t.words);
        add(block.linkDensity());
        add(block.links);
        add((double) t.letters / words);
        add((double) t.capitals / Math.max(1, t.letters));
        add(t.capitalWords / words);
        add((double) t.digits / block.text.length());
        add(t.smallWords / words);
        add(t.sentences);
        add(t.commas / words);
        add(t.quotes);
        add(t.marks);
        add(t.ending);
        add(t.opening);
        for (int count : t.phrases) {
            add(count / words);
        }
        int strongest = 0;
        for (int kind = 0; kind < t.phrases.length - 1; kind++) {
            strongest = Math.max(strongest, t.phrases[kind]);
        }
        add(strongest);
        add(block.emphasised ? 1 : 0);
        add(block.text.indexOf('\n') >= 0 ? 1 : 0);
    }

    private void markup(Block block) {
        Container c = block.container;
        add(block.kind.ordinal());
        add(tag(c));
        add(c.parent == null ? 0 : tag(c.parent));
        int[] steps = steps(c);
        add(steps[Tag.ARTICLE.ordinal()]);
        add(steps[Tag.MAIN.ordinal()]);
        add(Math.min(steps[Tag.ASIDE.ordinal()], steps[Tag.NAV.ordinal()]));
        add(Math.min(steps[Tag.FOOTER.ordinal()], steps[Tag.HEADER.ordinal()]));
        add(Math.min(steps[Tag.FIGURE.ordinal()], steps[Tag.FIGCAPTION.ordinal()]));
        add(Math.min(steps[Tag.UL.ordinal()], steps[Tag.OL.ordinal()]));
        add(steps[Tag.TABLE.ordinal()]);
        add(steps[Tag.SECTION.ordinal()]);
        add(steps[Tag.FORM.ordinal()]);
        add(steps[Tag.BLOCKQUOTE.ordinal()]);
        add(c.concealed ? 1 : 0);
        add(body(c));
    }

    private static int tag(Container c) {
        return switch (c.tag) {
            case "p" -> 1;
            case "div" -> 2;
            case "li" -> 3;
            case "td", "th" -> 4;
            case "h1" -> 5;
            case "h2" -> 6;
            case "h3" -> 7;
            case "h4", "h5", "h6" -> 8;
            case "blockquote" -> 9;
            case "section" -> 10;
            case "article" -> 11;
            case "figcaption" -> 12;
            case "figure" -> 13;
            case "aside" -> 14;
            case "body" -> 15;
            case "ul", "ol" -> 16;
            case "header", "footer" -> 17;
            default -> 18;
        };
    }

    /** How many containers out the nearest one of each tag is. */
    private int[] steps(Container from) {
        Arrays.fill(away, FAR);
        int steps = 0;
        for (Container c = from; c != null && steps < FAR; c = c.parent) {
            int tag = c.kind.ordinal();
            away[tag] = Math.min(away[tag], steps);
            steps++;
        }
        return away;
    }

    private static int body(Container from) {
        int steps = 0;
        for (Container c = from; c != null && steps < FAR; c = c.parent) {
            if (c.body) {
                return steps;
            }
            steps++;
        }
        return FAR;
    }

    /** How many containers out the nearest one of each role is. */
    private void roles(Block block) {
        int[] steps = roleSteps;
        Arrays.fill(steps, FAR);
        int away = 0;
        int met = 0;
        for (Container c = block.container; c != null && away < FAR; c = c.parent) {
            boolean page = c.kind == Tag.BODY || c.kind == Tag.HTML;
            for (int fresh = page ? 0 : c.roles & ~met; fresh != 0; fresh &= fresh - 1) {
                steps[Integer.numberOfTrailingZeros(fresh)] = away;
            }
            met |= page ? 0 : c.roles;
            away++;
        }
        for (int step : steps) {
            add(step);
        }
    }

    private void containers(Block block) {
        double prose = Math.max(1, page.prose);
        Container c = block.container;
        for (int level = 0; level < 5; level++) {
            add(c == null ? -1 : c.proseChars / prose);
            add(c == null ? -1 : c.linkDensity());
            add(c == null ? -1 : Math.min(200, c.blocks));
            add(c == null ? -1 : (double) c.proseBlocks / Math.max(1, c.blocks));
            c = c == null ? null : c.parent;
        }
        for (Container main : page.mains) {
            boolean inside = block.container.isWithin(main);
            add(inside ? block.container.depth - main.depth : -1);
        }
        shared(block, page.headline, prose);
        shared(block, page.lead, prose);
        Container outer = block.container;
        for (int level = 0; level < 5; level++) {
            add(outer == null ? -1 : Math.min(50, page.likes(outer)));
            outer = outer == null ? null : outer.parent;
        }
        add(Math.min(50, page.articles));
        Container article = block.container.around("article");
        add(article == null ? -1 : article.firstBlock <= page.headline && page.headline <= article.lastBlock ? 1 : 0);
        add(article == null ? -1 : article.firstBlock <= page.lead && page.lead <= article.lastBlock ? 1 : 0);
        add(article == null ? -1 : article.proseChars / prose);
        PageTraits.Signature same = page.signature(block);
        add(same.blocks);
        add(same.proseChars / prose);
        add((double) same.linkChars / Math.max(1, same.chars));
        add((double) same.chars / same.blocks);
    }

    /** How far out this block and another one meet, seen from both, and how much of the prose is there. */
    private void shared(Block block, int other, double prose) {
        if (other < 0) {
            add(-1);
            add(-1);
            add(-1);
            return;
        }
        int steps = block.container.stepsToShare(other);
        Container meeting = block.container;
        for (int i = 0; i < steps && meeting.parent != null; i++) {
            meeting = meeting.parent;
        }
        add(steps);
        add(blocks.get(other).container.depth - meeting.depth);
        add(meeting.proseChars / prose);
    }

    private void place(Block block) {
        int n = blocks.size();
        add((double) block.index / n);
        add(page.headline < 0 ? 0 : clamp(block.index - page.headline));
        add(page.headline < 0 ? 0 : 1);
        add(clamp(block.index - page.firstProse));
        add(page.lead < 0 ? 0 : clamp(block.index - page.lead));
        add(clamp(page.lastProse - block.index));
        Container main = page.mains.get(0);
        add(clamp(block.index - main.firstBlock));
        add(clamp(main.lastBlock - block.index));
        add(page.repeats[block.index]);
        add(page.inBody(block));
        add(page.inSummary(block));
    }

    private void whole(Block block) {
        add(page.hasBody ? 1 : 0);
        add(page.hasArticleTag ? 1 : 0);
        add(Math.log1p(page.prose));
        add(page.proseBlocks);
        add(blocks.size());
        add(page.mains.get(0).proseChars / (double) Math.max(1, page.prose));
        add(block.container.depth);
    }

    private void neighbours(Block block) {
        for (int step = -NEIGHBOURS; step <= NEIGHBOURS; step++) {
            int other = block.index + step;
            if (step == 0) {
                continue;
            }
            boolean there = other >= 0 && other < blocks.size();
            add(there ? logs[other] : -1);
            add(there ? blocks.get(other).linkDensity() : -1);
            add(there ? blocks.get(other).kind.ordinal() : -1);
            add(there && blocks.get(other).container.parent == block.container.parent ? 1 : 0);
        }
        add(proseAway(block.index, -1));
        add(proseAway(block.index, 1));
    }

    private int proseAway(int from, int direction) {
        int i = from + direction;
        int away = 1;
        while (i >= 0 && i < blocks.size() && away < 30) {
            if (blocks.get(i).isProse()) {
                return away;
            }
            i += direction;
            away++;
        }
        return 30;
    }

    private static double clamp(int distance) {
        return Math.max(-60, Math.min(60, distance));
    }
}
