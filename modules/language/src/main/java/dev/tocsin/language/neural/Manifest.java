package dev.tocsin.language.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a trained model says of itself.
 *
 * @param sha256 of the model's file, in hexadecimal
 * @param heads each head's labels, in the order of its outputs
 * @param temperatures what a head's scores are divided by before they become probabilities; 1 for those left out
 */
record Manifest(String sha256, Map<String, List<String>> heads, Map<String, Double> temperatures) {
    Manifest {
        heads = Map.copyOf(heads);
        temperatures = Map.copyOf(temperatures);
        temperatures.forEach((head, temperature) -> {
            if (!(temperature > 0)) {
                throw new IllegalArgumentException("temperature of " + head + ": " + temperature);
            }
        });
    }

    static Manifest parse(byte[] json) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        Map<String, List<String>> heads = new HashMap<>();
        root.path("heads").properties().forEach(head -> {
            List<String> labels = new ArrayList<>();
            head.getValue().forEach(label -> labels.add(label.asText()));
            heads.put(head.getKey(), List.copyOf(labels));
        });
        Map<String, Double> temperatures = new HashMap<>();
        root.path("temperature")
                .properties()
                .forEach(head -> temperatures.put(head.getKey(), head.getValue().asDouble()));
        return new Manifest(root.path("sha256").asText(), heads, temperatures);
    }

    List<String> labels(String head) {
        List<String> labels = heads.get(head);
        if (labels == null) {
            throw new IllegalStateException("the model has no head called " + head);
        }
        return labels;
    }

    double temperature(String head) {
        return temperatures.getOrDefault(head, 1.0);
    }
}
