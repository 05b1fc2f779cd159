package dev.tocsin.topology;

import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How the events of one article change: from those that stand to those that a new version tells, or that a verdict
 * leaves. Pure. Retracted events are kept, so that one told again goes on counting its revisions.
 */
final class EventRevisions implements BiFunction<List<Event>, Instant, EventRevisions.Result> {
    private final BiFunction<Map<String, Event>, Instant, List<Event>> changes;

    private EventRevisions(BiFunction<Map<String, Event>, Instant, List<Event>> changes) {
        this.changes = changes;
    }

    /**
     * @param all the article's events from now on, retracted ones included
     * @param changed the revisions to publish
     */
    record Result(List<Event> all, List<Event> changed) {
        Result {
            all = List.copyOf(all);
            changed = List.copyOf(changed);
        }
    }

    /** The article now tells just these. */
    static EventRevisions told(List<Event> events, int copies, String whyTheRestIsGone) {
        return new EventRevisions((before, at) -> {
            List<Event> changed = new ArrayList<>();
            Map<String, Event> gone = new LinkedHashMap<>(before);
            for (Event event : events) {
                Event earlier = gone.remove(event.id());
                Event now = event.revised(1, EventState.ACTIVE, 1 + copies, event.lastSeen(), "");
                if (earlier == null) {
                    changed.add(now);
                } else {
                    revision(earlier, now, at).ifPresent(changed::add);
                }
            }
            changed.addAll(retract(gone, at, whyTheRestIsGone));
            return changed;
        });
    }

    /** The article proved to be a copy: the original tells them. */
    static EventRevisions retracted(String why) {
        return new EventRevisions((before, at) -> retract(before, at, why));
    }

    /** So many other articles carry the same text. */
    static EventRevisions copied(int copies) {
        return new EventRevisions((before, at) -> before.values().stream()
                .filter(e -> e.state() == EventState.ACTIVE && e.mentions() != 1 + copies)
                .map(e -> e.revised(e.revision() + 1, e.state(), 1 + copies, later(e, at), "mentions"))
                .toList());
    }

    @Override
    public Result apply(List<Event> before, Instant at) {
        Map<String, Event> byId = new LinkedHashMap<>();
        before.forEach(e -> byId.put(e.id(), e));
        List<Event> changed = changes.apply(byId, at);
        changed.forEach(e -> byId.put(e.id(), e));
        return new Result(List.copyOf(byId.values()), changed);
    }

    private static Optional<Event> revision(Event earlier, Event now, Instant at) {
        String change = EventChanges.between(earlier, now);
        if (change.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(now.seenFirst(earlier.firstSeen())
                .revised(earlier.revision() + 1, EventState.ACTIVE, now.mentions(), later(earlier, at), change));
    }

    private static List<Event> retract(Map<String, Event> events, Instant at, String why) {
        return events.values().stream()
                .filter(e -> e.state() == EventState.ACTIVE)
                .map(e -> e.revised(e.revision() + 1, EventState.RETRACTED, e.mentions(), later(e, at), why))
                .toList();
    }

    private static Instant later(Event event, Instant at) {
        return event.lastSeen().isAfter(at) ? event.lastSeen() : at;
    }
}
