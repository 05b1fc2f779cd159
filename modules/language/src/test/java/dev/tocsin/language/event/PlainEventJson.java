package dev.tocsin.language.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Event;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Locale;

/** The fields of an event that the scorers read, as JSON. */
final class PlainEventJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainEventJson() {}

    static String write(Event event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("class", event.eventClass());
        node.put("type", event.type().name());
        node.put("modality", event.modality().name().toLowerCase(Locale.ROOT));
        node.put("historical", event.historical());
        parties(node.putArray("actors"), event.actors());
        parties(node.putArray("recipients"), event.recipients());
        event.statement().ifPresent(statement -> {
            ObjectNode said = node.putObject("statement");
            said.put("speaker", statement.speaker().name());
            statement.speaker().office().ifPresent(office -> said.put("office", office));
            statement.speaker().country().ifPresent(country -> said.put("country", country));
            said.put("verb", statement.verb());
            statement.quote().ifPresent(quote -> said.put("quote", quote));
        });
        event.date().start().ifPresent(start -> {
            ObjectNode date = node.putObject("date");
            date.put("start", start.toString());
            date.put("end", event.date().end().orElse(start).toString());
        });
        ArrayNode equipment = node.putArray("equipment");
        event.equipment().forEach(each -> {
            ObjectNode item = equipment.addObject();
            item.put("name", each.name());
            each.quantity().ifPresent(quantity -> item.put("quantity", quantity));
        });
        event.value()
                .ifPresent(value -> node.putObject("value")
                        .put("amount", value.amount().doubleValue())
                        .put("currency", value.currency()));
        ArrayNode evidence = node.putArray("evidence");
        event.evidence().forEach(each -> evidence.addObject().put("text", each.text()));
        node.put("confidence", event.confidence().value());
        node.put("trigger", event.coding().trigger());
        node.put("rule", event.coding().rule());
        return node.toString();
    }

    private static void parties(ArrayNode array, List<Party> parties) {
        for (Party party : parties) {
            ObjectNode item = array.addObject();
            item.put("text", party.text());
            party.country().ifPresent(country -> item.put("country", country));
            party.office().ifPresent(office -> item.put("office", office));
        }
    }
}
