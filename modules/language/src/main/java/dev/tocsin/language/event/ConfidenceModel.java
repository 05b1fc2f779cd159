package dev.tocsin.language.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How often an event with such parts is right, by logistic regression (Platt 1999) on articles of the corpus. What the
 * trained reader was asked about and what it was not are two populations with weights of their own.
 *
 * @param read of events that the trained reader was asked about
 * @param alone of others
 * @param least the confidence from which an event is told
 */
public record ConfidenceModel(Weights read, Weights alone, double least) {
    /** The part that is there where the trained reader was asked. */
    public static final String READER = "reader";

    private static final String RESOURCE = "event-confidence.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double EXTREME = 0.01;

    /** @param parts the weight of each part's log odds */
    public record Weights(double bias, Map<String, Double> parts) {
        public Weights {
            parts = Collections.unmodifiableMap(new TreeMap<>(parts));
        }

        double of(Map<String, Double> values) {
            double sum = bias;
            for (Map.Entry<String, Double> each : parts.entrySet()) {
                sum += each.getValue() * logOdds(values.getOrDefault(each.getKey(), 0.5));
            }
            return 1 / (1 + Math.exp(-sum));
        }
    }

    /** What this program carries. */
    public static ConfidenceModel load() {
        try (InputStream in = ConfidenceModel.class.getResourceAsStream(RESOURCE)) {
            JsonNode document = JSON.readTree(Objects.requireNonNull(in, RESOURCE));
            return new ConfidenceModel(
                    weights(document.path("read")),
                    weights(document.path("alone")),
                    document.path("least").asDouble());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Weights weights(JsonNode node) {
        Map<String, Double> parts = new TreeMap<>();
        node.path("parts")
                .properties()
                .forEach(each -> parts.put(each.getKey(), each.getValue().asDouble()));
        return new Weights(node.path("bias").asDouble(), parts);
    }

    /** With all events told. */
    public ConfidenceModel tellingAll() {
        return new ConfidenceModel(read, alone, 0);
    }

    /** In thousandths. */
    public Confidence of(Map<String, Double> parts) {
        double value = (parts.containsKey(READER) ? read : alone).of(parts);
        return new Confidence(Math.round(value * 1000) / 1000.0, parts);
    }

    /** Of a part, which is kept away from 0 and 1. */
    public static double logOdds(double part) {
        double p = Math.min(1 - EXTREME, Math.max(EXTREME, part));
        return Math.log(p / (1 - p));
    }

    /** As {@link #load} reads it. */
    public String json() {
        ObjectNode document = JSON.createObjectNode();
        document.put(
                "about", "Fitted on the articles of the corpus with an even number; written by tocsin evaluate --fit.");
        document.put("least", least);
        write(document.putObject("read"), read);
        write(document.putObject("alone"), alone);
        return document.toPrettyString() + "\n";
    }

    private static void write(ObjectNode node, Weights weights) {
        node.put("bias", weights.bias());
        ObjectNode parts = node.putObject("parts");
        weights.parts().forEach(parts::put);
    }
}
