package dev.tocsin.topology;

import dev.tocsin.model.Article;
import dev.tocsin.model.Event;
import dev.tocsin.model.RawArticle;
import java.time.Instant;
import java.util.List;

/** Where a capture stands on its way through the first half of the graph. */
sealed interface Step {
    /** The source the capture is accounted to. */
    String source();

    /** When it was captured, which decides the ledger's hour. */
    Instant capturedAt();

    /** The step itself while it is open, else nothing. */
    default List<Open> ifOpen() {
        return this instanceof Open open ? List.of(open) : List.of();
    }

    /** What there is to say once it is closed, else nothing. */
    default List<Outcome> ifClosed() {
        return this instanceof Closed closed ? List.of(closed.outcome()) : List.of();
    }

    /**
     * Still an article to be.
     *
     * @param bytes the record as it stood on the topic, for a dead letter
     */
    record Open(byte[] bytes, RawArticle raw, Origin origin, Article article, List<Event> events) implements Step {
        public Open {
            events = List.copyOf(events);
        }

        @Override
        public String source() {
            return raw.source();
        }

        @Override
        public Instant capturedAt() {
            return raw.capturedAt();
        }

        Open with(Article newArticle, List<Event> newEvents) {
            return new Open(bytes, raw, origin, newArticle, newEvents);
        }
    }

    /** Its fate is known: nothing later looks at it. */
    record Closed(Outcome outcome) implements Step {
        @Override
        public String source() {
            return outcome.source();
        }

        @Override
        public Instant capturedAt() {
            return outcome.capturedAt();
        }
    }

    /** Where the capture's record stands. */
    record Origin(String topic, int partition, long offset) {}
}
