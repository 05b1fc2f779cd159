package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.language.evaluation.GoldEvent.Amount;
import dev.tocsin.language.evaluation.GoldEvent.Item;
import dev.tocsin.language.evaluation.GoldEvent.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads gold events as YAML or JSON tells them. */
final class GoldYaml {
    private GoldYaml() {}

    static List<GoldEvent> events(JsonNode article) {
        List<GoldEvent> events = new ArrayList<>();
        article.path("events").forEach(event -> events.add(event(event)));
        return events;
    }

    private static GoldEvent event(JsonNode event) {
        return new GoldEvent(
                words(event.path("type")),
                event.path("class_any").asBoolean() ? Set.of() : words(event.path("class")),
                side(event, "actors"),
                side(event, "recipients"),
                event.path("symmetric").asBoolean(),
                words(event.path("modality")),
                event.path("historical").asBoolean(),
                event.path("optional").asBoolean(),
                event.hasNonNull("date") ? Optional.of(event.path("date").asText()) : Optional.empty(),
                event.path("date_tolerance_days").asInt(),
                equipment(event.path("equipment")),
                amount(event.path("value")),
                event.path("evidence").asText());
    }

    private static Side side(JsonNode event, String name) {
        return new Side(
                words(event.path(name)),
                event.path(name + "_any").asBoolean(),
                event.path(name + "_optional").asBoolean());
    }

    /** One word or a list of them; none where the field is missing. */
    private static Set<String> words(JsonNode field) {
        Set<String> words = new TreeSet<>();
        if (field.isArray()) {
            field.forEach(word -> words.add(word.asText()));
        } else if (!field.isMissingNode() && !field.isNull()) {
            words.add(field.asText());
        }
        return words;
    }

    private static List<Item> equipment(JsonNode list) {
        List<Item> items = new ArrayList<>();
        list.forEach(item -> items.add(new Item(
                item.path("name").asText(),
                item.hasNonNull("quantity") ? Optional.of(item.path("quantity").asLong()) : Optional.empty())));
        return items;
    }

    private static Optional<Amount> amount(JsonNode value) {
        return value.isObject()
                ? Optional.of(new Amount(
                        value.path("amount").decimalValue(),
                        value.path("currency").asText()))
                : Optional.empty();
    }
}
