package dev.tocsin.console;

/** Tells how one thing is that a role depends on. Called for each question about health, so it must be quick. */
@FunctionalInterface
public interface HealthCheck {
    State check();

    /** Best first. */
    enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /**
     * How it is.
     *
     * @param detail for people; may be empty
     */
    record State(Status status, String detail) {
        public static State up(String detail) {
            return new State(Status.UP, detail);
        }

        public static State degraded(String detail) {
            return new State(Status.DEGRADED, detail);
        }

        public static State down(String detail) {
            return new State(Status.DOWN, detail);
        }
    }
}
