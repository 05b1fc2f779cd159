package dev.tocsin.fetcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.FeedItem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fetcher's state as JSON; unknown members are passed over, missing ones have defaults. */
final class StateJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StateJson() {}

    static String write(SourceState state) {
        ObjectNode out = validators(JSON.createObjectNode(), state.validators());
        out.put("interval", state.cadence().interval().toMillis());
        out.put("failures", state.cadence().failures());
        out.put("due", state.cadence().due().toEpochMilli());
        ArrayNode seen = out.putArray("seen");
        state.seen().forEach((key, item) -> seen.add(key).add(item.content()).add(item.failures()));
        ArrayNode found = out.putArray("found");
        state.found().forEach(u -> found.add(u.toString()));
        state.foundAt().ifPresent(t -> out.put("foundAt", t.toEpochMilli()));
        return out.toString();
    }

    static SourceState source(String text) {
        JsonNode in = read(text);
        Map<Long, SourceState.Seen> seen = new LinkedHashMap<>();
        JsonNode numbers = in.path("seen");
        for (int i = 0; i + 2 < numbers.size(); i += 3) {
            SourceState.Seen item = new SourceState.Seen(
                    numbers.get(i + 1).asLong(), numbers.get(i + 2).asInt());
            seen.put(numbers.get(i).asLong(), item);
        }
        List<URI> found = new ArrayList<>();
        in.path("found").forEach(u -> found.add(URI.create(u.asText())));
        return new SourceState(
                validators(in),
                new Schedule.Cadence(
                        Duration.ofMillis(in.path("interval").asLong()),
                        in.path("failures").asInt(),
                        time(in, "due").orElse(Instant.EPOCH)),
                seen,
                found,
                time(in, "foundAt"));
    }

    static String write(PageState page) {
        ObjectNode out = validators(JSON.createObjectNode(), page.validators());
        out.put("source", page.source());
        out.put("url", page.url().toString());
        out.put("body", page.bodyHash());
        out.put("first", page.firstCapturedAt().toEpochMilli());
        out.put("captured", page.capturedAt().toEpochMilli());
        out.put("revisits", page.revisits());
        page.item().ifPresent(item -> out.set("item", write(item)));
        return out.toString();
    }

    static PageState page(String text) {
        JsonNode in = read(text);
        return new PageState(
                in.path("source").asText(),
                URI.create(in.path("url").asText()),
                validators(in),
                in.path("body").asText(),
                time(in, "first").orElse(Instant.EPOCH),
                time(in, "captured").orElse(Instant.EPOCH),
                in.path("revisits").asInt(),
                in.has("item") ? Optional.of(item(in.path("item"))) : Optional.empty());
    }

    private static ObjectNode write(FeedItem item) {
        ObjectNode out = JSON.createObjectNode();
        out.put("guid", item.guid()).put("link", item.link().toString()).put("title", item.title());
        item.published().ifPresent(t -> out.put("published", t.toEpochMilli()));
        item.updated().ifPresent(t -> out.put("updated", t.toEpochMilli()));
        ArrayNode authors = out.putArray("authors");
        item.authors().forEach(authors::add);
        return out;
    }

    private static FeedItem item(JsonNode in) {
        List<String> authors = new ArrayList<>();
        in.path("authors").forEach(a -> authors.add(a.asText()));
        return new FeedItem(
                in.path("guid").asText(),
                URI.create(in.path("link").asText()),
                in.path("title").asText(),
                "",
                time(in, "published"),
                time(in, "updated"),
                authors);
    }

    private static ObjectNode validators(ObjectNode out, Validators validators) {
        return out.put("etag", validators.etag()).put("lastModified", validators.lastModified());
    }

    private static Validators validators(JsonNode in) {
        return new Validators(in.path("etag").asText(), in.path("lastModified").asText());
    }

    private static Optional<Instant> time(JsonNode in, String member) {
        return in.has(member) ? Optional.of(Instant.ofEpochMilli(in.path(member).asLong())) : Optional.empty();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the fetcher's state is damaged: " + text, damaged);
        }
    }
}
