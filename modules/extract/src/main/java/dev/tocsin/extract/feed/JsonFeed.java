package dev.tocsin.extract.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tocsin.extract.feed.FeedEntry.Stamp;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonFeed() {}

    /** Empty where the text is no JSON with items. */
    static Optional<ParsedFeed> parse(String text, String base) {
        try {
            JsonNode root = JSON.readTree(text);
            return root.path("items").isArray() ? Optional.of(feed(root, base)) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static ParsedFeed feed(JsonNode root, String base) {
        List<FeedEntry> entries = new ArrayList<>();
        root.path("items").forEach(item -> entries.add(entry(item, base)));
        return new ParsedFeed(
                FeedReading.Format.JSON_FEED,
                text(root, "feed_url"),
                Links.resolve(base, text(root, "home_page_url")),
                new Markup(text(root, "title"), false),
                Markup.guessed(text(root, "description")),
                Stamp.NONE,
                Stamp.NONE,
                authors(root),
                entries,
                List.of(),
                new FeedHints(hub(root), Optional.empty()),
                new ArrayList<>());
    }

    private static FeedEntry entry(JsonNode item, String base) {
        String html = text(item, "content_html");
        String summary = text(item, "summary", "content_text");
        String title = text(item, "title");
        return new FeedEntry(
                text(item, "id"),
                Links.resolve(base, text(item, "url", "external_url", "id")),
                "",
                new Markup(title, false),
                summary.isEmpty() ? new Markup(html, true) : new Markup(summary, false),
                Stamp.of(text(item, "date_published")),
                Stamp.of(text(item, "date_modified")),
                authors(item));
    }

    private static Optional<URI> hub(JsonNode root) {
        return Optional.of(root.path("hubs").path(0).path("url").asText("")).flatMap(Links::fetchable);
    }

    private static List<String> authors(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.path("authors").forEach(a -> names.add(text(a, "name")));
        names.add(text(node.path("author"), "name"));
        return names.stream().filter(n -> !n.isEmpty()).distinct().toList();
    }

    /** The first of these members that says anything; numbers count as their text. */
    private static String text(JsonNode node, String... members) {
        return Stream.of(members)
                .map(m -> node.path(m).asText("").strip())
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }
}
