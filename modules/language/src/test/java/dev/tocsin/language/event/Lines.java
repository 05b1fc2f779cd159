package dev.tocsin.language.event;

import dev.tocsin.model.Event;
import java.util.List;

/** Events that rules alone find in a text, a line for each: type, sources and targets. */
final class Lines {
    private static final EventCoder CODER = EventCoder.load();

    private Lines() {}

    static List<String> of(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(Lines::line)
                .toList();
    }

    private static String line(Event event) {
        return event.type() + " " + Parties.codes(event.actors()) + " " + Parties.codes(event.recipients());
    }
}
