package dev.tocsin.extract;

import org.jspecify.annotations.Nullable;

/**
 * A block-level element with what is known of the text below it. Filled while the page is walked, read only after.
 */
final class Container {
    private static final int SHOWN_STEPS = 5;

    /** Counted from 0 over the page, containers before what they hold. */
    final int number;

    final @Nullable Container parent;
    final String tag;
    final Tag kind;
    final String names;
    final int roles;
    final int depth;
    /** Whether the page does not show it: hidden, display:none, aria-hidden. */
    final boolean concealed;

    final boolean body;

    int blocks;
    int chars;
    int linkChars;
    int proseChars;
    int proseBlocks;
    int firstBlock = -1;
    int lastBlock = -1;

    Container(
            int number,
            @Nullable Container parent,
            String tag,
            String names,
            int roles,
            boolean concealed,
            boolean body) {
        this.number = number;
        this.parent = parent;
        this.tag = tag;
        this.kind = Tag.of(tag);
        this.names = names;
        this.roles = roles;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.concealed = concealed || (parent != null && parent.concealed);
        this.body = body;
    }

    void count(Block block) {
        for (Container c = this; c != null; c = c.parent) {
            c.blocks++;
            c.chars += block.chars;
            c.linkChars += block.linkChars;
            if (block.isProse()) {
                c.proseChars += block.chars;
                c.proseBlocks++;
            }
            if (c.firstBlock < 0) {
                c.firstBlock = block.index;
            }
            c.lastBlock = block.index;
        }
    }

    /** This container or the nearest one around it with this tag; null where there is none. */
    @Nullable
    Container around(String wanted) {
        for (Container c = this; c != null; c = c.parent) {
            if (c.tag.equals(wanted)) {
                return c;
            }
        }
        return null;
    }

    /** Whether this is the other one or below it. */
    boolean isWithin(Container other) {
        Container c = this;
        while (c != null && c.depth > other.depth) {
            c = c.parent;
        }
        return c == other;
    }

    /** Tag and first class: what siblings of one template share. */
    String look() {
        int blank = names.indexOf(' ');
        return tag + '.' + (blank < 0 ? names : names.substring(0, blank));
    }

    boolean holds(int block) {
        return firstBlock >= 0 && firstBlock <= block && block <= lastBlock;
    }

    /** How many containers out the nearest one is that also holds this block. */
    int stepsToShare(int block) {
        int steps = 0;
        for (Container c = this; c != null; c = c.parent) {
            if (c.holds(block)) {
                return steps;
            }
            steps++;
        }
        return steps;
    }

    /** The tags and classes from a few containers out to this one. */
    String path() {
        StringBuilder path = new StringBuilder();
        int steps = 0;
        for (Container c = this; c != null && steps < SHOWN_STEPS; c = c.parent) {
            path.insert(0, '>' + c.tag + (c.names.isEmpty() ? "" : '.' + c.names.replace(' ', '.')));
            steps++;
        }
        return path.substring(1);
    }

    double linkDensity() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }
}
