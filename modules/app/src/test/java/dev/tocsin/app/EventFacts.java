package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tocsin.app.TestHouse.Read;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.wire.EventJson;
import dev.tocsin.wire.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The events of a pipeline, reduced to what two runs over the same captures must agree on. */
final class EventFacts {
    private static final List<String> OF_THE_RUN = List.of("revision", "changed", "lastSeen", "lane");

    private EventFacts() {}

    /** The events that stand, as JSON by id; fails where one stands twice, or a revision was published twice. */
    static Map<String, String> standing(TestHouse house) {
        List<Topic<String, Event>> topics = Understanding.load().classes().stream()
                .map(house.topics()::events)
                .toList();
        Map<String, Event> newest = new TreeMap<>();
        Set<String> revisions = new HashSet<>();
        for (Read<Event> record : house.records(topics)) {
            Event event = record.value();
            assertThat(record.key()).isEqualTo(event.id());
            assertThat(revisions.add(record.topic() + " " + event.id() + " " + event.revision()))
                    .as("revision %s of event %s comes once", event.revision(), event.id())
                    .isTrue();
            newest.put(record.topic() + " " + record.key(), event);
        }
        Map<String, String> facts = new TreeMap<>();
        newest.values().stream()
                .filter(event -> event.state() == EventState.ACTIVE)
                .forEach(event -> assertThat(facts.put(event.id(), of(event)))
                        .as("event %s stands once", event.id())
                        .isNull());
        return facts;
    }

    private static String of(Event event) {
        ObjectNode json = EventJson.of(event);
        json.remove(OF_THE_RUN);
        return json.toString();
    }
}
