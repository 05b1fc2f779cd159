package dev.tocsin.extract;

import java.util.List;
import java.util.Optional;

/**
 * A container that no article's text stands in, unless the article opens there: comments, notices, author boxes, links
 * to other articles.
 *
 * @param within how many containers out from a block it may be
 * @param fits which blocks it says anything of
 */
record Aside(String rule, Role role, int within, Fit fits) {
    private static final double ALL_LINKS = 0.9;
    private static final double LINKS = 0.3;
    private static final int LABEL_CHARS = 30;
    private static final int POINTER_CHARS = 200;

    private static final List<Aside> KINDS = List.of(
            new Aside("comment", Role.COMMENT, 4, Fit.ANY),
            new Aside("notice", Role.CONSENT, 1, Fit.ANY),
            new Aside("author box", Role.AUTHOR, 1, Fit.ANY),
            new Aside("related link", Role.RELATED, 4, Fit.LINK),
            new Aside("advertisement", Role.ADVERT, 2, Fit.LABEL));
    private static final int OUTERMOST = 4;

    /**
     * The rule that keeps this block out of the article, absent where none does.
     *
     * @param lead the block that opens the article, -1 where it is not known
     */
    static Optional<String> around(Block block, int lead) {
        return byItself(block).or(() -> byContainers(block, lead));
    }

    private static Optional<String> byItself(Block block) {
        if (block.kind == Block.Kind.CAPTION) {
            return Optional.of("caption");
        }
        if (block.isLinkItem()) {
            return Optional.of("list of links");
        }
        boolean pointer = block.text.length() <= POINTER_CHARS
                && block.linkDensity() > LINKS
                && PlainTextReader.POINTER.matcher(block.text).find();
        return pointer ? Optional.of("pointer") : Optional.empty();
    }

    private static Optional<String> byContainers(Block block, int lead) {
        int steps = 0;
        for (Container c = block.container; c != null && !c.holds(lead); c = c.parent) {
            if (c.concealed) {
                return Optional.of("concealed");
            }
            for (Aside kind : KINDS) {
                if (steps <= kind.within && kind.role.in(c.roles) && kind.fits.of(block)) {
                    return Optional.of(kind.rule);
                }
            }
            if (steps++ == OUTERMOST) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Which blocks a kind of container tells anything of. */
    enum Fit {
        ANY,
        /** All of it is links. */
        LINK,
        /** A word or two. */
        LABEL;

        boolean of(Block block) {
            return switch (this) {
                case ANY -> true;
                case LINK -> block.linkDensity() > ALL_LINKS;
                case LABEL -> block.text.length() <= LABEL_CHARS;
            };
        }
    }
}
