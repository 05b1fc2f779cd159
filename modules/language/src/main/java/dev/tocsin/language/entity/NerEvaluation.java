package dev.tocsin.language.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.quantity.MoneyFinder;
import dev.tocsin.language.quantity.MoneyMention;
import dev.tocsin.language.text.Sentence;
import dev.tocsin.language.text.Sentences;
import dev.tocsin.language.time.DateMention;
import dev.tocsin.language.time.DateResolver;
import dev.tocsin.model.Mention;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes what the recogniser finds in a set of annotated documents, in the set's own types, for a scorer to compare.
 * Gold and predictions are one JSON object a line; only id, set and text of the gold are read.
 */
public final class NerEvaluation {
    private static final MoneyFinder MONEY = new MoneyFinder();

    private NerEvaluation() {}

    /** A stretch of a text, in UTF-16 code units, and what it names. */
    public record Named(int start, int end, String type) {}

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
        named(recogniser, text, sentences, types).forEach(name -> span(spans, name.start(), name.end(), name.type()));
        if (types == NerTypes.DEFENCE) {
            sentences.forEach(sentence -> amounts(text, sentence, spans));
        }
        return prediction;
    }

    /** What a text names: PER, ORG, LOC or, for the rest of names, MISC. */
    public static List<Named> named(EntityRecogniser recogniser, String text) {
        return named(recogniser, text, Sentences.split(text, 0), NerTypes.NEWS);
    }

    private static List<Named> named(
            EntityRecogniser recogniser, String text, List<Sentence> sentences, NerTypes types) {
        List<Named> named = new ArrayList<>();
        for (Mention mention : recogniser.mentions(text, sentences, Optional.empty())) {
            Optional<String> type = types.type(mention);
            if (type.isPresent() && !isNoun(mention, sentences)) {
                named.add(new Named(mention.start(), mention.end(), type.get()));
            }
        }
        return named;
    }

    /** "Police said": a capital at the start of a sentence names nobody. */
    private static boolean isNoun(Mention mention, List<Sentence> sentences) {
        return mention.entity().filter(id -> !id.startsWith("organ:")).isEmpty()
                && mention.kind() == Mention.Kind.ORGANISATION
                && !mention.sector().equals("UNK")
                && sentences.stream().anyMatch(sentence -> sentence.start() == mention.start());
    }

    private static void amounts(String text, Sentence sentence, ArrayNode spans) {
        for (DateMention date : new DateResolver().dates(text, sentence, Optional.empty())) {
            boolean preposition = text.regionMatches(true, date.start(), "on ", 0, 3)
                    || text.regionMatches(true, date.start(), "in ", 0, 3);
            span(spans, preposition ? date.start() + 3 : date.start(), date.end(), "Temporal");
        }
        for (MoneyMention money : MONEY.find(sentence)) {
            span(spans, money.start(), money.end(), "Money");
        }
    }

    private static void span(ArrayNode spans, int start, int end, String type) {
        spans.addObject().put("start", start).put("end", end).put("type", type);
    }
}
