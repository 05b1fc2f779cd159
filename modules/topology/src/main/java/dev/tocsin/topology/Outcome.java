package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/**
 * Everything that one step of the pipeline has to say to the world.
 *
 * @param source that the ledger accounts it to
 * @param capturedAt decides the ledger's hour
 * @param account what changes in the ledger; its source and hour are those above
 */
record Outcome(
        String source,
        Instant capturedAt,
        Optional<Article> article,
        List<Event> events,
        Optional<Decision> decision,
        Optional<DeadLetter> deadLetter,
        LedgerEntry account) {
    Outcome {
        events = List.copyOf(events);
    }

    List<Article> articles() {
        return article.stream().toList();
    }

    List<Decision> decisions() {
        return decision.stream().toList();
    }

    static List<KeyValue<String, DeadLetter>> deadLettersByOrigin(String id, Outcome outcome) {
        return outcome.deadLetter.stream()
                .map(letter -> KeyValue.pair(letter.origin(), letter))
                .toList();
    }

    static List<KeyValue<String, Event>> eventsById(String id, Outcome outcome) {
        return outcome.events.stream()
                .map(event -> KeyValue.pair(event.id(), event))
                .toList();
    }
}
