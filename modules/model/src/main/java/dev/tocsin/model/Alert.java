package dev.tocsin.model;

import java.time.Instant;
import java.util.List;

/**
 * An event that a rule asked for.
 *
 * @param id derived from rule and event, so that a repeat is the same alert
 * @param why the clauses of the rule that matched, readable, with the event's values
 * @param raisedAt time of the event record that matched
 */
public record Alert(String id, String rule, Event event, List<String> why, Instant raisedAt, State state) {
    public Alert {
        why = List.copyOf(why);
    }

    /** How far the alert's delivery has come. */
    public enum State {
        RAISED,
        DELIVERED,
        FAILED
    }
}
