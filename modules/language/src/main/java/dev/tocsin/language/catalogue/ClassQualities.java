package dev.tocsin.language.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The quality of each class that was measured, by its name; written by measuring, beside the catalogue. */
public record ClassQualities(Map<String, ClassQuality> classes) {
    private static final String RESOURCE = "event-class-quality.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    public ClassQualities {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /** What this program carries; none where it was never measured. */
    public static ClassQualities load() {
        try (InputStream in = ClassQualities.class.getResourceAsStream(RESOURCE)) {
            return in == null ? new ClassQualities(Map.of()) : read(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClassQualities read(JsonNode document) {
        Map<String, ClassQuality> classes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : document.path("classes").properties()) {
            JsonNode counts = each.getValue();
            classes.put(
                    each.getKey(),
                    new ClassQuality(
                            counts.path("right").asInt(),
                            counts.path("told").asInt(),
                            counts.path("gold").asInt()));
        }
        return new ClassQualities(classes);
    }

    public Optional<ClassQuality> of(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** As {@link #load} reads it. */
    public String json() {
        ObjectNode document = JSON.createObjectNode();
        document.put("about", "Counted on held-back articles of the corpus; written by tocsin evaluate --update.");
        ObjectNode all = document.putObject("classes");
        classes.forEach((name, quality) -> all.putObject(name)
                .put("right", quality.right())
                .put("told", quality.told())
                .put("gold", quality.gold()));
        return document.toPrettyString() + "\n";
    }
}
