package dev.tocsin.extract;

/** A run of text that the page sets apart: a paragraph, a heading, a list item, a row of a table. */
final class Block {
    private static final double ALL_LINKS = 0.9;
    private static final int PROSE_CHARS = 80;
    private static final double PROSE_LINK_DENSITY = 0.4;

    final int index;
    final Kind kind;
    final Container container;
    final String text;
    /** Characters in links, blanks not counted. */
    final int linkChars;

    final int links;
    /** Characters that are not blank. */
    private final int inked;
    /** Characters, those of scripts without blanks counted double. */
    final int chars;
    /** Whether bold or emphasised text makes up the whole block. */
    final boolean emphasised;

    Block(int index, Kind kind, Container container, Run run) {
        this.index = index;
        this.kind = kind;
        this.container = container;
        this.text = run.text();
        this.linkChars = run.linkChars();
        this.links = run.links();
        this.chars = width(text);
        this.inked = inked(text);
        this.emphasised = run.strongChars() * 10 > inked * 9;
    }

    /** Characters, those of scripts without blanks counted double. */
    static int width(String text) {
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x2E80) {
                wide++;
            }
        }
        return text.length() + wide;
    }

    private static int inked(String text) {
        int inked = 0;
        for (int i = 0; i < text.length(); i++) {
            inked += text.charAt(i) > ' ' ? 1 : 0;
        }
        return inked;
    }

    /** An item of a list that is all link: a menu's, or a pointer to elsewhere. */
    boolean isLinkItem() {
        return kind == Kind.LIST_ITEM && linkDensity() > ALL_LINKS;
    }

    double linkDensity() {
        return inked == 0 ? 0 : Math.min(1.0, (double) linkChars / inked);
    }

    boolean isProse() {
        return chars >= PROSE_CHARS && linkDensity() < PROSE_LINK_DENSITY;
    }

    /** What the markup makes of the text. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        QUOTE,
        ROW,
        PREFORMATTED,
        CAPTION,
        OTHER
    }

    /**
     * Inline text as it was gathered.
     *
     * @param text white space folded, line breaks kept
     */
    record Run(String text, int linkChars, int links, int strongChars) {}
}
