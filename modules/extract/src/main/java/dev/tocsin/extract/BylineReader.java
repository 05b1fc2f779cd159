package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads who wrote the article, in the page's order. */
final class BylineReader {
    private static final int MAX_AUTHORS = 20;
    private static final int MAX_BYLINE_CHARS = 160;

    private BylineReader() {}

    static List<String> read(Page page) {
        List<String> found = fromJsonLd(page);
        if (found.isEmpty()) {
            found = fromMeta(page);
        }
        if (found.isEmpty()) {
            found = fromMarkup(page);
        }
        return distinct(found);
    }

    private static List<String> fromJsonLd(Page page) {
        List<String> names = new ArrayList<>();
        collect(page.jsonLd.article().path("author"), names);
        if (names.isEmpty()) {
            collect(page.jsonLd.article().path("creator"), names);
        }
        return names;
    }

    private static void collect(JsonNode author, List<String> names) {
        if (author.isArray()) {
            author.forEach(one -> names.addAll(name(one)));
        } else {
            names.addAll(name(author));
        }
    }

    private static List<String> name(JsonNode author) {
        if (author.isTextual()) {
            return Byline.names(author.asText());
        }
        if (author.path("name").isArray()) {
            List<String> names = new ArrayList<>();
            author.path("name").forEach(name -> names.addAll(Byline.names(name.asText())));
            return names;
        }
        return JsonLd.text(author, "name").map(Byline::names).orElse(List.of());
    }

    private static List<String> fromMeta(Page page) {
        List<String> names = new ArrayList<>();
        for (String content : page.meta.all("parsely-author", "sailthru.author", "byl", "author", "article:author", "dc.creator",
                "dcterms.creator", "citation_author", "article:author_name", "authors", "byline", "creator", "dc.contributor")) {
            if (!content.contains("://")) {
                names.addAll(Byline.names(content));
            }
        }
        return names;
    }

    private static List<String> fromMarkup(Page page) {
        for (Element element : page.authors) {
            String text = element.text();
            if (!text.isBlank() && text.length() <= MAX_BYLINE_CHARS) {
                List<String> names = Byline.names(text);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<String> distinct(List<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : names) {
            kept.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
        return kept.values().stream().limit(MAX_AUTHORS).toList();
    }
}
