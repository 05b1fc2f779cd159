package dev.tocsin.sample;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition of one article, as its author wrote it: YAML front matter, then paragraphs.
 *
 * @param outlet id of the outlet that publishes it
 * @param slug its name in the outlet's addresses
 * @param published absent where the page names no time
 * @param modified when this edition was made, where it is not the first
 * @param agency the news agency whose text this is
 * @param alias another slug that serves the same page, with the same canonical URL
 * @param via a path that the feed links instead, and that redirects here
 * @param caption of a picture; noise
 * @param related headlines of other articles, shown in the middle of the text by some templates; noise
 * @param cut whether the page stops and asks to subscribe
 */
record SampleArticle(
        String outlet,
        String slug,
        String title,
        Optional<OffsetDateTime> published,
        Optional<OffsetDateTime> modified,
        List<String> authors,
        String language,
        String section,
        Optional<String> agency,
        Optional<String> alias,
        Optional<String> via,
        Optional<String> caption,
        List<String> related,
        boolean cut,
        List<String> paragraphs) {
    private static final String FENCE = "---\n";

    SampleArticle {
        authors = List.copyOf(authors);
        related = List.copyOf(related);
        paragraphs = List.copyOf(paragraphs);
    }

    /** The article in this text, which is as a resource holds it. */
    static SampleArticle parse(String outlet, String slug, String source) {
        int end = source.indexOf("\n" + FENCE, FENCE.length());
        if (!source.startsWith(FENCE) || end < 0) {
            throw new IllegalArgumentException("no front matter: " + outlet + "/" + slug);
        }
        YamlMap front = YamlMap.parse(source.substring(FENCE.length(), end + 1));
        String text = source.substring(end + 1 + FENCE.length()).strip();
        return new SampleArticle(
                outlet,
                slug,
                front.text("title"),
                front.optionalText("published").map(OffsetDateTime::parse),
                front.optionalText("modified").map(OffsetDateTime::parse),
                front.texts("authors"),
                front.optionalText("language").orElse("en"),
                front.optionalText("section").orElse("World"),
                front.optionalText("agency"),
                front.optionalText("alias"),
                front.optionalText("via"),
                front.optionalText("caption"),
                front.texts("related"),
                front.flag("cut"),
                Arrays.stream(text.split("\n\\s*\n"))
                        .map(p -> p.strip().replace('\n', ' '))
                        .toList());
    }

    /** "outlet/slug" for the slug and for the alias. */
    List<String> keys() {
        return Stream.concat(Stream.of(slug), alias.stream())
                .map(name -> outlet + "/" + name)
                .toList();
    }

    /** Title and paragraphs, as an extractor should give them. */
    String document() {
        return title + "\n\n" + String.join("\n\n", paragraphs);
    }

    Optional<OffsetDateTime> newest() {
        return modified.or(() -> published);
    }
}
