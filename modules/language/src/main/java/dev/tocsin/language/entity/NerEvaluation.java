package dev.tocsin.language.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.language.quantity.EquipmentFinder;
import dev.tocsin.language.quantity.MoneyFinder;
import dev.tocsin.language.quantity.MoneyMention;
import dev.tocsin.language.syntax.Tagger;
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
        KnowledgeBase knowledge = KnowledgeBase.load();
        EntityRecogniser recogniser = new EntityRecogniser(knowledge);
        EquipmentSpans equipment = new EquipmentSpans(new EquipmentFinder(knowledge), Tagger.load());
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader in = Files.newBufferedReader(gold);
                BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    writer.write(json.writeValueAsString(predict(json, recogniser, equipment, json.readTree(line))));
                    writer.newLine();
                }
            }
        }
    }

    private static ObjectNode predict(
            ObjectMapper json, EntityRecogniser recogniser, EquipmentSpans equipment, JsonNode document) {
        String text = document.path("text").asText();
        NerTypes types = NerTypes.of(document.path("set").asText());
        ObjectNode prediction = json.createObjectNode();
        prediction.set("id", document.path("id"));
        ArrayNode spans = prediction.putArray("spans");
        List<Sentence> sentences = Sentences.split(text, 0);
        for (Mention mention : mentions(recogniser, text, sentences, types)) {
            boolean counted = types == NerTypes.DEFENCE && mention.kind() == Mention.Kind.EQUIPMENT;
            if (!counted) {
                span(spans, mention.start(), mention.end(), types.type(mention).orElseThrow());
            }
        }
        if (types == NerTypes.DEFENCE) {
            for (Sentence sentence : sentences) {
                amounts(text, sentence, spans);
                for (EquipmentSpans.Found found : equipment.find(text, sentence)) {
                    span(spans, found.start(), found.end(), found.platform() ? "MilitaryPlatform" : "Weapon");
                }
                quantities(text, sentence, spans);
            }
        }
        return prediction;
    }

    /** What a text names: PER, ORG, LOC or, for the rest of names, MISC. */
    public static List<Named> named(EntityRecogniser recogniser, String text) {
        return mentions(recogniser, text, Sentences.split(text, 0), NerTypes.NEWS).stream()
                .map(mention -> new Named(
                        mention.start(),
                        mention.end(),
                        NerTypes.NEWS.type(mention).orElseThrow()))
                .toList();
    }

    private static List<Mention> mentions(
            EntityRecogniser recogniser, String text, List<Sentence> sentences, NerTypes types) {
        return recogniser.mentions(text, sentences, Optional.empty()).stream()
                .filter(mention -> types.type(mention).isPresent() && !isNoun(mention, sentences))
                .toList();
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

    /** Numbers that are no part of anything found before. */
    private static void quantities(String text, Sentence sentence, ArrayNode spans) {
        for (QuantitySpans.Found found : QuantitySpans.find(text, sentence.start(), sentence.end())) {
            boolean taken = false;
            for (JsonNode span : spans) {
                taken |= span.path("start").asInt() < found.end()
                        && found.start() < span.path("end").asInt();
            }
            if (!taken) {
                span(spans, found.start(), found.end(), "Quantity");
            }
        }
    }

    private static void span(ArrayNode spans, int start, int end, String type) {
        spans.addObject().put("start", start).put("end", end).put("type", type);
    }
}
