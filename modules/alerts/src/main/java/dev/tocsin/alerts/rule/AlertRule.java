package dev.tocsin.alerts.rule;

import dev.tocsin.language.filter.EventFilter;
import dev.tocsin.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stored condition and where its alerts go.
 *
 * @param name unique in its file; part of the alert's id, so that a renamed rule is a new one
 * @param classes the event classes it looks at; all where empty
 * @param leastConfidence 0..1
 * @param historical whether events told as background count
 * @param within how long before the event's record an event may have ended; events without a date count. Absent: no limit
 * @param sinks names of the file's sinks; where empty, the alert is on its topic only
 */
public record AlertRule(
        String name,
        String description,
        EventFilter where,
        Set<String> classes,
        double leastConfidence,
        Historical historical,
        Optional<Duration> within,
        List<String> sinks) {

    /** Whether a rule takes events that an article only tells as background. */
    public enum Historical {
        EXCLUDED,
        INCLUDED
    }

    public AlertRule {
        classes = Set.copyOf(classes);
        sinks = List.copyOf(sinks);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a rule has a name");
        }
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException("leastConfidence is in 0..1: " + leastConfidence);
        }
    }

    /** Whether it asks for this event; never minds the event's state or lane, which are the monitor's business. */
    public boolean matches(Event event, Instant recordTime) {
        return (classes.isEmpty() || classes.contains(event.eventClass()))
                && event.confidence().value() >= leastConfidence
                && (historical == Historical.INCLUDED || !event.historical())
                && isRecent(event, recordTime)
                && where.matches(event);
    }

    /** The clauses that matched, with the event's values. */
    public List<String> why(Event event) {
        List<String> why = new ArrayList<>();
        if (!classes.isEmpty()) {
            why.add("classes " + String.join(", ", new TreeSet<>(classes)) + ": " + event.eventClass());
        }
        if (leastConfidence > 0) {
            why.add(String.format(
                    Locale.ROOT,
                    "leastConfidence %.2f: %.2f",
                    leastConfidence,
                    event.confidence().value()));
        }
        within.ifPresent(age -> why.add("within " + age.toDays() + "d: "
                + lastDay(event).map(LocalDate::toString).orElse("no date")));
        why.addAll(where.why(event));
        return why;
    }

    /** {@link #classes} as terms of the index of conditions. */
    Set<String> classTerms() {
        return EventFilter.parse("class in (" + String.join(", ", classes) + ")")
                .anchors()
                .get(0);
    }

    private boolean isRecent(Event event, Instant recordTime) {
        if (within.isEmpty()) {
            return true;
        }
        LocalDate oldest = recordTime.minus(within.get()).atZone(ZoneOffset.UTC).toLocalDate();
        return lastDay(event).map(day -> !day.isBefore(oldest)).orElse(true);
    }

    private static Optional<LocalDate> lastDay(Event event) {
        return event.date().end().or(() -> event.date().start());
    }
}
