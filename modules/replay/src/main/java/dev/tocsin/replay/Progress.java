package dev.tocsin.replay;

/** Told how far long work has come; called on the working thread, often, so it must be quick. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total) -> {};

    /**
     * Some more is done.
     *
     * @param total does not change; {@code done} ends at it
     */
    void at(long done, long total);
}
