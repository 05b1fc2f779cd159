package dev.tocsin.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final Map<String, Tag> NAMED = Arrays.stream(values())
            .collect(Collectors.toMap(
                    tag -> tag.name().toLowerCase(Locale.ROOT), tag -> tag, (a, b) -> a, HashMap::new));

    static Tag of(String tag) {
        return NAMED.getOrDefault(tag, OTHER);
    }
}
