package dev.tocsin.alerts;

/**
 * Counts what the alert role does. Called from several threads. These sums hold at rest:
 *
 * <ul>
 *   <li>matches of rules = raised + repeated
 *   <li>taken = delivered + failed + released + pending, where pending is {@link AlertState#pending}
 *   <li>for one instance that was never restarted, raised = delivered + failed + pending
 * </ul>
 */
public interface AlertMetrics {
    AlertMetrics NOOP = new AlertMetrics() {};

    /** An event's record was read; also where it can't be decoded. */
    default void eventRead() {}

    /** A record became a dead letter. */
    default void unreadable() {}

    /** A rule matched and the alert is on its topic. */
    default void raised(String rule) {}

    /** A rule matched an event that it had raised an alert for before. */
    default void repeated(String rule) {}

    /** An alert that is not delivered yet was read from its topic. */
    default void taken() {}

    /** All the alert's sinks have it. */
    default void delivered() {}

    /** At least one sink refused it; it is a dead letter. */
    default void failed() {}

    /** Its partition went to another instance, or the connection was rebuilt: it will be taken again. */
    default void released(int alerts) {}

    /** One sink was tried once. */
    default void attempted(String sink) {}
}
