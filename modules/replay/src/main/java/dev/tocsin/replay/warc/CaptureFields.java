package dev.tocsin.replay.warc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.FeedItem;
import dev.tocsin.model.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;

/**
 * What a capture has beside its page, which a response record has no place for: it goes into a metadata record before
 * the response.
 */
record CaptureFields(String source, Optional<FeedItem> item) {
    static final MediaType TYPE = MediaType.parse("application/vnd.tocsin.capture+json");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_BYTES = 4 << 20;

    static CaptureFields of(RawArticle raw) {
        return new CaptureFields(raw.source(), raw.item());
    }

    /** Those in this record; absent where it is somebody else's metadata. */
    static Optional<CaptureFields> in(WarcMetadata record) throws IOException {
        if (!record.contentType().base().equals(TYPE)) {
            return Optional.empty();
        }
        JsonNode json = JSON.readTree(record.body().stream().readNBytes(MOST_BYTES));
        String source = json.path("source").asText("");
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaptureFields(
                        source, json.has("item") ? Optional.of(item(json.path("item"))) : Optional.empty()));
    }

    byte[] bytes() throws IOException {
        ObjectNode json = JSON.createObjectNode().put("source", source);
        item.ifPresent(i -> json.set("item", json(i)));
        return JSON.writeValueAsBytes(json);
    }

    private static ObjectNode json(FeedItem item) {
        ObjectNode json = JSON.createObjectNode()
                .put("guid", item.guid())
                .put("link", item.link().toString())
                .put("title", item.title())
                .put("summary", item.summary());
        item.published().ifPresent(at -> json.put("published", at.toString()));
        item.updated().ifPresent(at -> json.put("updated", at.toString()));
        ArrayNode authors = json.putArray("authors");
        item.authors().forEach(authors::add);
        return json;
    }

    private static FeedItem item(JsonNode json) {
        List<String> authors = new ArrayList<>();
        json.path("authors").forEach(author -> authors.add(author.asText()));
        return new FeedItem(
                json.path("guid").asText(),
                URI.create(json.path("link").asText()),
                json.path("title").asText(),
                json.path("summary").asText(),
                time(json, "published"),
                time(json, "updated"),
                authors);
    }

    private static Optional<Instant> time(JsonNode json, String name) {
        return json.has(name) ? Optional.of(Instant.parse(json.path(name).asText())) : Optional.empty();
    }
}
