package dev.tocsin.alerts;

import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.alerts.sink.AlertSink;
import dev.tocsin.alerts.sink.SinkKinds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The alert role as a process of its own, to be killed: bootstrap, topic prefix, rules file. */
public final class AlertRoleProcess {
    private AlertRoleProcess() {}

    public static void main(String[] arguments) {
        start(arguments[0], arguments[1], AlertRules.load(Path.of(arguments[2])), AlertMetrics.NOOP)
                .ended()
                .join();
    }

    static AlertRole start(String bootstrap, String prefix, AlertRules rules, AlertMetrics metrics) {
        SinkKinds kinds = SinkKinds.find(Path.of("no-plugins"), System.out, InstantSource.system(), System::getenv);
        Map<String, AlertSink> sinks = kinds.open(rules.sinks());
        AlertSettings settings = new AlertSettings(
                Path.of("rules.yaml"),
                Path.of("plugins"),
                prefix + "group",
                "earliest",
                4,
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                Duration.ofMinutes(5),
                1000);
        // A member that was killed is missed after this time, not after the usual 45 seconds.
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", bootstrap, "session.timeout.ms", 6000, "heartbeat.interval.ms", 500);
        AlertRole role = new AlertRole(settings, kafka, TestTopics.named(prefix), rules, sinks, metrics, () -> 0.5);
        role.start();
        return role;
    }
}
