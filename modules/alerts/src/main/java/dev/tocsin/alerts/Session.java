package dev.tocsin.alerts;

/** Work on the broker with clients of its own. For one thread. */
interface Session extends AutoCloseable {
    /** One round; blocks some hundred milliseconds at most while there is nothing to do. */
    void step();

    /** Called before {@link #close} where the work was stopped in order. */
    default void finish() {
        // most have nothing left to do
    }

    @Override
    void close();
}
