package dev.tocsin.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.model.Event;
import dev.tocsin.model.Party;
import java.util.List;
import java.util.Locale;

/**
 * Who does what to whom in a sentence of which one source, one type and one target are given as right: other acts of the
 * sentence count as wrong, so that even a second human reader does not reach 1.
 */
final class FoundTriple {
    private FoundTriple() {}

    static Counts of(JsonNode item, List<Event> told) {
        boolean found = told.stream().anyMatch(event -> is(item, event));
        return new Counts(found ? 1 : 0, told.size(), 1);
    }

    private static boolean is(JsonNode item, Event event) {
        String target = item.path("target").asText();
        List<Party> others = event.recipients().isEmpty() ? event.actors() : event.recipients();
        return Folding.name(event.type(), event.modality())
                        .equals(item.path("type").asText())
                && any(event.actors(), item.path("source").asText())
                && (target.isEmpty() || any(others, target));
    }

    /** Whether a party's words are among those given, or the other way round. */
    private static boolean any(List<Party> parties, String words) {
        String given = words.toLowerCase(Locale.ROOT);
        return parties.stream().anyMatch(party -> {
            String text = party.text().toLowerCase(Locale.ROOT);
            return text.contains(given)
                    || given.contains(text)
                    || given.contains(party.name().toLowerCase(Locale.ROOT));
        });
    }
}
