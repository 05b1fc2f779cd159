package dev.tocsin.broker;

/**
 * How the embedded broker is.
 *
 * @param detail for people: where it listens, or what is wrong and what to do
 */
public record BrokerHealth(State state, String detail) {
    /** What can be expected of the broker. */
    public enum State {
        /** Takes and gives records. */
        RUNNING,
        /** Takes and gives records, but not for long: its disk is filling up. */
        DEGRADED,
        /** Has given up, for example because its disk can't be written to; close it. */
        FAILED,
        CLOSED
    }
}
