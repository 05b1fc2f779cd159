package dev.tocsin.app.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An item of a public set and what was predicted for it.
 *
 * @param told missing where nothing was
 */
record Judgement(JsonNode gold, JsonNode told) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");

    /** By set, both from files with one JSON object a line. */
    static Map<String, List<Judgement>> bySet(Path gold, Path predictions) throws IOException {
        Map<String, JsonNode> told = new HashMap<>();
        for (JsonNode line : lines(predictions)) {
            told.put(line.path("id").asText(), line);
        }
        Map<String, List<Judgement>> sets = new TreeMap<>();
        for (JsonNode item : lines(gold)) {
            JsonNode answer = told.getOrDefault(item.path("id").asText(), MissingNode.getInstance());
            sets.computeIfAbsent(item.path("set").asText(), name -> new ArrayList<>())
                    .add(new Judgement(item, answer));
        }
        return sets;
    }

    /** Without the space at its ends, a blank for every other stretch of it. */
    static String spaced(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                items.add(JSON.readTree(line));
            }
        }
        return items;
    }
}
