package dev.tocsin.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The page's meta elements by name, property or itemprop, in lower case. */
final class MetaTags {
    private static final int MAX_CONTENT = 20_000;
    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    MetaTags(List<Element> metas) {
        for (Element meta : metas) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= MAX_CONTENT) {
                put(meta.attr("name"), content);
                put(meta.attr("property"), content);
                put(meta.attr("itemprop"), content);
                put(meta.attr("http-equiv"), content);
            }
        }
    }

    private void put(String name, String content) {
        if (!name.isEmpty()) {
            contents.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(content);
        }
    }

    /** The first content of the first of these names that has one. */
    Optional<String> first(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** Every content of the first of these names that has any. */
    List<String> all(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }
}
