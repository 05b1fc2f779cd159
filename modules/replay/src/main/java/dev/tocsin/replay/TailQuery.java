package dev.tocsin.replay;

import dev.tocsin.language.filter.EventFilter;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What to show of the topics.
 *
 * @param since the oldest record; from the beginning where absent, only what comes from now on where it lies ahead
 * @param where only events that match; other records are left out then
 * @param until whether to wait for more
 * @param limit how many records at most
 */
public record TailQuery(
        TopicGlob topics, Optional<Instant> since, Optional<EventFilter> where, Until until, OptionalLong limit) {
    /** Where showing ends. */
    public enum Until {
        /** At what is the end when it starts. */
        PRESENT_END,
        /** When it is stopped. */
        STOPPED
    }
}
