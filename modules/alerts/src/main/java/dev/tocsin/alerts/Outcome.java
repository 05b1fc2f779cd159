package dev.tocsin.alerts;

/**
 * What came of one alert at one sink.
 *
 * @param reason empty where delivered
 */
record Outcome(PendingAlert alert, String sink, Kind kind, String reason) {
    enum Kind {
        DELIVERED,
        REFUSED,
        /** Tried in vain as often as allowed, or the sink has too many waiting. */
        PUT_ASIDE
    }
}
