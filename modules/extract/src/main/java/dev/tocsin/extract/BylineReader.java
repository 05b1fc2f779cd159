package dev.tocsin.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads who wrote the article, in the page's order. Machines are often told the site's name, only the first author, or
 * everybody who touched the page; so what readers are shown wins where the two agree on a name.
 */
final class BylineReader {
    private static final int MAX_AUTHORS = 20;
    private static final Pattern PERSON = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’-]+(?: (?:\\p{Lu}\\.|de|van|von|der|la|el|bin|al))*(?: \\p{Lu}[\\p{L}'’-]+){1,2}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|[^\\p{L}\\p{N}]+");

    private BylineReader() {}

    /** @param headline the block that shows the title, -1 where there is none */
    static List<String> read(Page page, String publisher, int headline) {
        List<String> stated = fromJsonLd(page);
        if (stated.isEmpty()) {
            stated = fromMeta(page);
        }
        List<String> persons =
                stated.stream().filter(name -> !isSite(name, page, publisher)).toList();
        List<String> visible = VisibleByline.read(page, headline);
        List<String> shown =
                visible.stream().filter(name -> !isSite(name, page, publisher)).toList();
        if (!persons.isEmpty()) {
            return distinct(settled(persons, shown));
        }
        return distinct(!shown.isEmpty() ? shown : !stated.isEmpty() ? stated : visible);
    }

    /** Of those stated, the ones that are shown, as they are shown; and beside one alone, other people who are shown. */
    private static List<String> settled(List<String> stated, List<String> shown) {
        List<String> both = new ArrayList<>();
        for (String name : shown) {
            if (stated.stream().anyMatch(other -> folded(other).equals(folded(name)))) {
                both.add(name);
            }
        }
        if (both.isEmpty()) {
            return stated;
        }
        if (stated.size() == 1) {
            shown.stream().filter(name -> PERSON.matcher(name).matches()).forEach(both::add);
        }
        return both;
    }

    private static boolean isSite(String name, Page page, String publisher) {
        String folded = folded(name);
        String host = folded(SiteReader.host(page.url));
        return folded.equals(folded(publisher))
                || host.equals(folded)
                || folded.length() > 2 && !name.contains(" ") && host.startsWith(folded)
                || folded.length() > 5 && host.contains(folded);
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
        for (String content : page.meta.all(
                "parsely-author",
                "sailthru.author",
                "byl",
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "citation_author",
                "article:author_name",
                "authors",
                "byline",
                "creator",
                "dc.contributor",
                "vr:author")) {
            if (!content.contains("://")) {
                names.addAll(Byline.names(content));
            }
        }
        return names;
    }

    private static List<String> distinct(List<String> names) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : names) {
            kept.putIfAbsent(folded(name), name);
        }
        return kept.values().stream().limit(MAX_AUTHORS).toList();
    }

    private static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(plain).replaceAll("");
    }
}
