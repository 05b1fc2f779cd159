package dev.tocsin.fetcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers a development set of robots.txt questions, one JSON object a line, for a scorer to judge. */
public final class RobotsEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RobotsEvaluation() {}

    /** @param in lines with {@code id}, {@code robots}, {@code agent} and {@code url} */
    public static void run(Path in, Path out) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            for (String line : Files.readAllLines(in, StandardCharsets.UTF_8)) {
                JsonNode asked = JSON.readTree(line);
                byte[] robots = asked.path("robots").asText().getBytes(StandardCharsets.UTF_8);
                boolean allowed = RobotsRules.parse(robots, asked.path("agent").asText())
                        .allows(asked.path("url").asText());
                String id = asked.path("id").asText();
                writer.write(JSON.createObjectNode()
                        .put("id", id)
                        .put("allowed", allowed)
                        .toString());
                writer.newLine();
            }
        }
    }
}
