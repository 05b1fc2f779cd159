package dev.tocsin.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Event;
import dev.tocsin.wire.EventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The final state of a set of events: each event's newest revision in its public JSON form, by id. Not thread-safe while
 * it is filled.
 */
public final class EventTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedMap<String, Entry> events = new TreeMap<>();

    private record Entry(int revision, String json) {}

    /** Takes an event; an older revision than what is here is passed over, an equal one replaces it. */
    public void add(Event event) {
        add(EventJson.of(event));
    }

    private void add(ObjectNode event) {
        Entry entry = new Entry(event.path("revision").asInt(1), event.toString());
        events.merge(
                event.path("id").asText(), entry, (old, fresh) -> fresh.revision() >= old.revision() ? fresh : old);
    }

    /** Reads all events of some topics, up to their present end. */
    public static EventTable ofTopics(Tail tail, TopicGlob topics) {
        EventTable table = new EventTable();
        TailQuery query = new TailQuery(
                topics, Optional.empty(), Optional.empty(), TailQuery.Until.PRESENT_END, OptionalLong.empty());
        tail.run(
                query,
                record -> {
                    if (record.content() instanceof Content.OfEvent event) {
                        table.add(event.event());
                    }
                },
                () -> false);
        return table;
    }

    /**
     * Reads a file of JSON lines, as {@code tail}, {@code export} and {@code replay} write them.
     *
     * @throws IllegalArgumentException naming the first line that is no event
     */
    public static EventTable ofFile(Path file) {
        EventTable table = new EventTable();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    table.add(event(line, file + ", line " + number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
        return table;
    }

    private static ObjectNode event(String line, String where) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode node
                    && node.path("id").isTextual()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(where + " is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException(where + " is no event: it has no id");
    }

    public int size() {
        return events.size();
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(events.keySet());
    }

    boolean has(String id) {
        return events.containsKey(id);
    }

    JsonNode event(String id) {
        Entry entry = events.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("no event " + id);
        }
        return parsed(entry);
    }

    private static JsonNode parsed(Entry entry) {
        try {
            return JSON.readTree(entry.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by ourselves", e);
        }
    }
}
