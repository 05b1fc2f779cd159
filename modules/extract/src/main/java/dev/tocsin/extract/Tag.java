package dev.tocsin.extract;

import java.util.Locale;

/** The elements whose nearness tells something of a block. */
enum Tag {
    ARTICLE,
    MAIN,
    ASIDE,
    NAV,
    FOOTER,
    HEADER,
    FIGURE,
    FIGCAPTION,
    UL,
    OL,
    TABLE,
    SECTION,
    FORM,
    BLOCKQUOTE,
    BODY,
    HTML,
    OTHER;

    private static final Tag[] ALL = values();

    private final String written = name().toLowerCase(Locale.ROOT);

    static Tag of(String tag) {
        for (Tag known : ALL) {
            if (known.written.equals(tag)) {
                return known;
            }
        }
        return OTHER;
    }
}
