package dev.tocsin.alerts;

import java.util.Map;

/**
 * How the alert role is, for a health check.
 *
 * @param detail why, where the condition is not RUNNING
 * @param pending alerts taken and not delivered to all their sinks yet
 * @param sinks by name
 */
public record AlertState(Condition condition, String detail, long pending, Map<String, SinkState> sinks) {
    public AlertState {
        sinks = Map.copyOf(sinks);
    }

    /** Whether the role does its work. */
    public enum Condition {
        STARTING,
        RUNNING,
        /** It runs, tries again, and loses nothing. */
        BROKER_UNREACHABLE,
        STOPPED
    }

    /**
     * How one sink is.
     *
     * @param waiting alerts that wait for it or for another attempt
     * @param failuresInRow attempts since the last that succeeded
     * @param lastFailure empty where the last attempt succeeded
     */
    public record SinkState(int waiting, int failuresInRow, String lastFailure) {}

    /** Whether the role runs and no sink has failed three times in a row. */
    public boolean healthy() {
        return condition == Condition.RUNNING && sinks.values().stream().noneMatch(sink -> sink.failuresInRow() >= 3);
    }
}
