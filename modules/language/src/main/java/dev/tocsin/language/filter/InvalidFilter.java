package dev.tocsin.language.filter;

/**
 * A condition that can't be read. The message has several lines: what is wrong, the condition, and a caret under the
 * position.
 */
public final class InvalidFilter extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    InvalidFilter(String expression, int position, String problem) {
        super(problem + " (at position " + (position + 1) + ")\n  " + expression.replace('\n', ' ') + "\n  "
                + " ".repeat(position) + "^");
        this.position = position;
    }

    /** Where in the condition, in UTF-16 code units from 0. */
    public int position() {
        return position;
    }
}
