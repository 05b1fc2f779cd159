package dev.tocsin.replay;

/**
 * What a replay did. {@code read = written + filtered + unreadable}.
 *
 * @param read records of the stretch of time
 * @param filtered left out by the condition, and tombstones
 * @param unreadable not decodable, and left out
 * @param end how it ended
 */
public record ReplaySummary(long read, long written, long filtered, long unreadable, End end) {
    /** How a replay ended. */
    public enum End {
        COMPLETE,
        /** Everything written is whole; the rest is not. */
        STOPPED
    }
}
