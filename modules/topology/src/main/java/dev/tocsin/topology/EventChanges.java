package dev.tocsin.topology;

import dev.tocsin.model.Event;
import dev.tocsin.model.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names what a reader would call a change between two codings of one event; offsets and times are none. */
final class EventChanges {
    private static final Map<String, Function<Event, Object>> PARTS = parts();

    private EventChanges() {}

    /** The changed parts' JSON names in the order of the form, empty where nothing changed. */
    static String between(Event earlier, Event now) {
        return PARTS.entrySet().stream()
                .filter(part ->
                        !part.getValue().apply(earlier).equals(part.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Function<Event, Object>> parts() {
        Map<String, Function<Event, Object>> parts = new LinkedHashMap<>();
        parts.put("class", Event::eventClass);
        parts.put("type", Event::type);
        parts.put("mode", Event::mode);
        parts.put("contexts", Event::contexts);
        parts.put("modality", Event::modality);
        parts.put("historical", Event::historical);
        parts.put("actors", Event::actors);
        parts.put("recipients", Event::recipients);
        parts.put("statement", Event::statement);
        parts.put("date", Event::date);
        parts.put("place", Event::place);
        parts.put("equipment", Event::equipment);
        parts.put("value", Event::value);
        parts.put("stage", Event::stage);
        parts.put("agreement", Event::agreement);
        parts.put("evidence", EventChanges::words);
        parts.put("mentions", Event::mentions);
        parts.put("state", Event::state);
        return parts;
    }

    private static List<String> words(Event event) {
        return event.evidence().stream().map(Evidence::text).toList();
    }
}
