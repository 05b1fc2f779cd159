package dev.tocsin.language.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.model.Mention;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the recogniser finds in a set of annotated documents, in the set's own types, for a scorer to compare.
 * Gold and predictions are one JSON object a line; only id, set and text of the gold are read.
 */
public final class NerEvaluation {
    private NerEvaluation() {}

    /** Reads {@code gold}, writes one line to {@code out} for each document, in the same order. */
    public static void run(Path gold, Path out) throws IOException {
        EntityRecogniser recogniser = new EntityRecogniser(KnowledgeBase.load());
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = Files.newBufferedReader(gold);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    writer.write(json.writeValueAsString(predict(json, recogniser, json.readTree(line))));
                    writer.newLine();
                }
            }
        }
    }

    private static ObjectNode predict(ObjectMapper json, EntityRecogniser recogniser, JsonNode document) {
        String text = document.path("text").asText();
        NerTypes types = NerTypes.of(document.path("set").asText());
        ObjectNode prediction = json.createObjectNode();
        prediction.set("id", document.path("id"));
        ArrayNode spans = prediction.putArray("spans");
        List<Sentence> sentences = Sentences.split(text, 0);
        for (Mention mention : recogniser.mentions(text, sentences, Optional.empty())) {
            Optional<String> type = types.type(mention);
            boolean noun =
                    mention.entity().filter(id -> !id.startsWith("organ:")).isEmpty()
                            && mention.kind() == Mention.Kind.ORGANISATION
                            && !mention.sector().equals("UNK")
                            && sentences.stream().anyMatch(sentence -> sentence.start() == mention.start());
            if (type.isPresent() && !noun) {
                spans.addObject()
                        .put("start", mention.start())
                        .put("end", mention.end())
                        .put("type", type.get());
            }
        }
        return prediction;
    }
}
