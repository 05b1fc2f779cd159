package dev.tocsin.language.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document of a data set, as its line says it. */
record EvaluationDocument(String id, String set, String title, String text, Optional<LocalDate> day) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<EvaluationDocument> read(Path lines) throws IOException {
        List<EvaluationDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(lines, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                JsonNode node = JSON.readTree(line);
                String date = node.path("date").asText();
                documents.add(new EvaluationDocument(
                        node.path("id").asText(),
                        node.path("set").asText(),
                        node.path("title").asText(),
                        node.path("text").asText(),
                        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date))));
            }
        }
        return documents;
    }

    String document() {
        return title.isEmpty() ? text : title + "\n\n" + text;
    }

    static String pair(EvaluationDocument a, EvaluationDocument b, double score) {
        return JSON.createObjectNode()
                .put("a", a.id)
                .put("b", b.id)
                .put("score", score)
                .toString();
    }

    static String cluster(String id, String cluster) {
        return JSON.createObjectNode().put("id", id).put("cluster", cluster).toString();
    }
}
