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

    /** The same with the modality behind. */
    static List<String> withModality(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(event -> line(event) + " " + event.modality())
                .toList();
    }

    /** The same with the class behind the type. */
    static List<String> withClass(String text) {
        return CODER.code(Articles.of("News", "2024-05-14", text)).stream()
                .map(event -> line(event).replaceFirst(" ", " " + event.eventClass() + " "))
                .toList();
    }

    private static String line(Event event) {
        return event.type() + " " + Parties.codes(event.actors()) + " " + Parties.codes(event.recipients());
    }
}
