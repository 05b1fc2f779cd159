package dev.tocsin.alerts.sink;

import dev.tocsin.model.Alert;
import java.util.Map;

/**
 * Sends alerts somewhere. To add a kind of sink, implement this in a public class with a public constructor without
 * parameters, name that class in {@code META-INF/services/dev.tocsin.alerts.sink.AlertSink}, and put the jar into the
 * {@code plugins} folder. A rules file then asks for it by its {@link #kind}.
 *
 * <p>Each sink of a rules file is an object of its own, used by one thread at a time: opened once, then given alerts,
 * then closed. Delivery is at least once: after a crash or a lost answer an alert comes again, with the same
 * {@link Alert#id}, by which a receiver can tell.
 */
public interface AlertSink extends AutoCloseable {
    /** What a rules file calls it: {@code kind: webhook}. */
    String kind();

    /**
     * Called once, before the first alert.
     *
     * @param settings all keys of the sink in the rules file but its name and kind
     * @throws IllegalArgumentException where the settings can't be used; the message is shown to the user
     */
    void open(Map<String, String> settings);

    /**
     * Sends one alert. May block for some seconds; other sinks do not wait for it. An exception counts as
     * {@link Delivery.RetryLater}.
     *
     * @param json the alert's public form, on one line
     */
    Delivery deliver(Alert alert, String json);

    /** Called once, also after an {@link #open} that failed. */
    @Override
    default void close() {
        // most hold nothing
    }
}
