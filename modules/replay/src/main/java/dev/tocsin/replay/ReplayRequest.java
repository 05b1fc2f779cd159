package dev.tocsin.replay;

import dev.tocsin.language.filter.EventFilter;
import java.time.Instant;
import java.util.Optional;

/**
 * What history to send again, and where.
 *
 * @param from the first record time
 * @param to the record time after the last
 * @param where only events that match
 * @param job a name under which a replay into a topic that was stopped goes on where it was; without one it starts anew
 */
public record ReplayRequest(
        TopicGlob topics,
        Instant from,
        Instant to,
        Optional<EventFilter> where,
        ReplayTarget into,
        Speed speed,
        Optional<String> job) {
    public ReplayRequest {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("nothing lies between " + from + " and " + to);
        }
        if (job.isPresent() && into instanceof ReplayTarget.IntoFile) {
            throw new IllegalArgumentException("only a replay into a topic can be resumed");
        }
    }
}
