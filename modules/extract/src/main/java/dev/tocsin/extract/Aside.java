package dev.tocsin.extract;

import java.util.List;
import java.util.Optional;

/**
 * A container that no article's text stands in, unless the article opens there: comments, notices, author boxes.
 *
 * @param within how many containers out from a block it may be
 */
record Aside(String rule, Role role, int within) {
    private static final List<Aside> KINDS = List.of(
            new Aside("comment", Role.COMMENT, 4),
            new Aside("notice", Role.CONSENT, 1),
            new Aside("author box", Role.AUTHOR, 1));
    private static final int OUTERMOST = 4;

    /**
     * The rule that keeps this block out of the article, absent where none does.
     *
     * @param lead the block that opens the article, -1 where it is not known
     */
    static Optional<String> around(Block block, int lead) {
        if (block.kind == Block.Kind.CAPTION) {
            return Optional.of("caption");
        }
        int steps = 0;
        for (Container c = block.container; c != null && !c.holds(lead); c = c.parent) {
            if (c.concealed) {
                return Optional.of("concealed");
            }
            for (Aside kind : KINDS) {
                if (steps <= kind.within && kind.role.in(c.roles)) {
                    return Optional.of(kind.rule);
                }
            }
            if (steps++ == OUTERMOST) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
