package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Gold in, one JSON line out for each item. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Lines() {}

    static void map(Path in, Path out, Function<JsonNode, JsonNode> predict) {
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (JsonNode item : items(in)) {
                write(predict.apply(item), writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(List<? extends JsonNode> predictions, Path out) {
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (JsonNode prediction : predictions) {
                write(prediction, writer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonNode line, BufferedWriter writer) throws IOException {
        writer.write(JSON.writeValueAsString(line));
        writer.write('\n');
    }

    /** The items of a YAML list, or of a file with one JSON object a line. */
    static List<JsonNode> items(Path in) {
        try {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> read(Path in) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String name = in.getFileName().toString();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            Object list = new Load(LoadSettings.builder().setLabel(name).build())
                    .loadFromString(Files.readString(in, StandardCharsets.UTF_8));
            if (!(list instanceof Iterable<?> entries)) {
                throw new IllegalArgumentException(in + ": expected a list");
            }
            entries.forEach(entry -> items.add(JSON.valueToTree(entry)));
            return items;
        }
        try (Stream<String> lines = Files.lines(in, StandardCharsets.UTF_8)) {
            for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
                String line = each.next();
                if (!line.isBlank()) {
                    items.add(JSON.readTree(line));
                }
            }
        }
        return items;
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    static ObjectMapper mapper() {
        return JSON;
    }
}
