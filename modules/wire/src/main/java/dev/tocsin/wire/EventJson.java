package dev.tocsin.wire;

import static dev.tocsin.wire.Absent.orNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Equipment;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventDate;
import dev.tocsin.model.Evidence;
import dev.tocsin.model.Money;
import dev.tocsin.model.Party;
import dev.tocsin.model.Place;
import dev.tocsin.model.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The public JSON form of an event: command line, webhooks, console. Absent is null, lists may be empty; times are ISO
 * 8601 in UTC, days {@code 2023-08-02}. Stateless.
 */
public final class EventJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventJson() {}

    /** On one line. */
    public static String line(Event event) {
        return of(event).toString();
    }

    /** Indented, for people. */
    public static String pretty(Event event) {
        return of(event).toPrettyString();
    }

    public static ObjectNode of(Event e) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", e.id());
        node.put("revision", e.revision());
        what(node, e);
        node.set("actors", list(e.actors(), EventJson::party));
        node.set("recipients", list(e.recipients(), EventJson::party));
        node.set("statement", orNull(e.statement().map(EventJson::statement)));
        node.set("date", date(e.date()));
        node.set("place", orNull(e.place().map(EventJson::place)));
        node.set("equipment", list(e.equipment(), EventJson::equipment));
        node.set("value", orNull(e.value().map(EventJson::money)));
        node.put("stage", orNull(e.stage().map(EventJson::lower)));
        node.put("agreement", orNull(e.agreement()));
        why(node, e);
        node.set("evidence", list(e.evidence(), EventJson::evidence));
        node.put("mentions", e.mentions());
        node.put("independentSources", e.independentSources());
        node.put("firstSeen", e.firstSeen().toString());
        node.put("lastSeen", e.lastSeen().toString());
        node.put("state", e.state().name());
        node.put("supersededBy", orNull(e.supersededBy()));
        node.put("changed", e.changed());
        node.put("lane", lower(e.lane()));
        return node;
    }

    private static void what(ObjectNode node, Event e) {
        node.put("class", e.eventClass());
        node.put("type", e.type().name());
        node.put("mode", orNull(e.mode()));
        ArrayNode contexts = node.putArray("contexts");
        e.contexts().forEach(contexts::add);
        node.put("modality", lower(e.modality()));
        node.put("historical", e.historical());
        node.put("scale", e.scale());
    }

    private static void why(ObjectNode node, Event e) {
        node.put("confidence", e.confidence().value());
        ObjectNode parts = node.putObject("confidenceParts");
        e.confidence().parts().forEach(parts::put);
        ObjectNode coding = node.putObject("coding");
        coding.put("rule", e.coding().rule());
        coding.put("trigger", e.coding().trigger());
        coding.put("pipeline", e.coding().pipeline());
        ArrayNode notes = coding.putArray("notes");
        e.coding().notes().forEach(notes::add);
    }

    static ObjectNode party(Party p) {
        ObjectNode node = JSON.createObjectNode();
        node.put("text", p.text());
        node.put("entity", orNull(p.entity()));
        node.put("name", p.name());
        node.put("country", orNull(p.country()));
        node.put("office", orNull(p.office()));
        node.put("sector", p.sector());
        return node;
    }

    private static ObjectNode statement(Statement s) {
        ObjectNode node = JSON.createObjectNode();
        node.set("speaker", party(s.speaker()));
        node.put("verb", s.verb());
        node.put("quote", orNull(s.quote()));
        return node;
    }

    private static ObjectNode date(EventDate d) {
        ObjectNode node = JSON.createObjectNode();
        node.put("start", orNull(d.start().map(Object::toString)));
        node.put("end", orNull(d.end().map(Object::toString)));
        node.put("precision", lower(d.precision()));
        node.put("text", d.text());
        node.put("reason", d.reason());
        return node;
    }

    private static ObjectNode place(Place p) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", p.name());
        node.put("country", orNull(p.country()));
        node.put("latitude", orNull(p.latitude()));
        node.put("longitude", orNull(p.longitude()));
        return node;
    }

    private static ObjectNode equipment(Equipment e) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", e.name());
        node.put("class", orNull(e.kind()));
        node.put("quantity", orNull(e.quantity()));
        node.put("unit", orNull(e.unit()));
        return node;
    }

    private static ObjectNode money(Money m) {
        ObjectNode node = JSON.createObjectNode();
        node.put("amount", m.amount());
        node.put("currency", m.currency());
        return node;
    }

    private static ObjectNode evidence(Evidence e) {
        ObjectNode node = JSON.createObjectNode();
        node.put("article", e.article());
        node.put("version", e.version());
        node.put("start", e.start());
        node.put("end", e.end());
        node.put("text", e.text());
        return node;
    }

    private static <T> ArrayNode list(List<T> values, Function<T, ObjectNode> form) {
        ArrayNode nodes = JSON.createArrayNode();
        values.forEach(v -> nodes.add(form.apply(v)));
        return nodes;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
