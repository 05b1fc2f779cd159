package dev.tocsin.alerts.rule;

import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Hash;
import dev.tocsin.model.Lane;
import java.time.Instant;
import java.util.List;

/**
 * Asks stored rules of one event. An alert's id is made of the rule's name and the event's id, so every revision of an
 * event gives the same alert; whether it has been raised before is for the caller to know. Only events that stand
 * ({@link EventState#ACTIVE}) and that came live raise any. A pure function of its rules; safe to share.
 */
public final class RuleMonitor {
    private final RuleIndex index;

    public RuleMonitor(List<AlertRule> rules) {
        this.index = new RuleIndex(rules);
    }

    /**
     * The alerts that this event raises, in the order of the rules.
     *
     * @param recordTime of the event's record
     */
    public List<Alert> match(Event event, Instant recordTime) {
        if (event.lane() == Lane.ARCHIVE || event.state() != EventState.ACTIVE) {
            return List.of();
        }
        return index.candidates(event).stream()
                .filter(rule -> rule.matches(event, recordTime))
                .map(rule -> alert(rule, event, recordTime))
                .toList();
    }

    private static Alert alert(AlertRule rule, Event event, Instant recordTime) {
        return new Alert(
                idOf(rule.name(), event.id()), rule.name(), event, rule.why(event), recordTime, Alert.State.RAISED);
    }

    /** The id of the alert that a rule raises for an event. */
    public static String idOf(String rule, String event) {
        return Hash.of(rule, event);
    }
}
