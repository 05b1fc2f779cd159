package dev.tocsin.app.role;

import dev.tocsin.alerts.AlertMetrics;
import io.micrometer.core.instrument.MeterRegistry;

/** The alert role's counters as meters. The sums of {@link AlertMetrics} hold over them. */
public final class AlertMeters implements AlertMetrics {
    private final MeterRegistry meters;

    public AlertMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void eventRead() {
        count("tocsin.alert.events.read");
    }

    @Override
    public void unreadable() {
        count("tocsin.alert.events.unreadable");
    }

    @Override
    public void raised(String rule) {
        meters.counter("tocsin.alert.raised", "rule", rule).increment();
    }

    @Override
    public void repeated(String rule) {
        meters.counter("tocsin.alert.repeated", "rule", rule).increment();
    }

    @Override
    public void taken() {
        count("tocsin.alert.taken");
    }

    @Override
    public void delivered() {
        count("tocsin.alert.delivered");
    }

    @Override
    public void failed() {
        count("tocsin.alert.failed");
    }

    @Override
    public void released(int alerts) {
        meters.counter("tocsin.alert.released").increment(alerts);
    }

    @Override
    public void attempted(String sink) {
        meters.counter("tocsin.alert.attempts", "sink", sink).increment();
    }

    private void count(String name) {
        meters.counter(name).increment();
    }
}
