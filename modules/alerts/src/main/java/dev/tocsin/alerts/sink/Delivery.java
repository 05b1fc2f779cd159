package dev.tocsin.alerts.sink;

import java.time.Duration;
import java.util.Optional;

/** What came of handing an alert to a sink. */
public sealed interface Delivery {
    /** The receiver has it. */
    record Delivered() implements Delivery {}

    /**
     * Not now; it will be tried again.
     *
     * @param after how long the receiver asks to wait, where it says so
     */
    record RetryLater(String reason, Optional<Duration> after) implements Delivery {}

    /** Never: the receiver refuses this alert, and trying again would not help. It becomes a dead letter. */
    record Refused(String reason) implements Delivery {}

    static Delivery delivered() {
        return new Delivered();
    }

    static Delivery retryLater(String reason) {
        return new RetryLater(reason, Optional.empty());
    }

    static Delivery refused(String reason) {
        return new Refused(reason);
    }
}
