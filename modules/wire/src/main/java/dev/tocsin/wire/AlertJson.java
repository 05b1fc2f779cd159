package dev.tocsin.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.model.Alert;

/** The JSON form of an alert, as sinks send it: {@code id, rule, state, raisedAt, why[], event}. Stateless. */
public final class AlertJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlertJson() {}

    /** On one line. */
    public static String line(Alert alert) {
        return of(alert).toString();
    }

    public static ObjectNode of(Alert alert) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", alert.id());
        node.put("rule", alert.rule());
        node.put("state", alert.state().name());
        node.put("raisedAt", alert.raisedAt().toString());
        ArrayNode why = node.putArray("why");
        alert.why().forEach(why::add);
        node.set("event", EventJson.of(alert.event()));
        return node;
    }
}
