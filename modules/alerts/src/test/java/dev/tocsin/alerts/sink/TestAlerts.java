package dev.tocsin.alerts.sink;

import dev.tocsin.alerts.TestEvents;
import dev.tocsin.alerts.rule.RuleMonitor;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import dev.tocsin.testkit.Samples;
import java.util.List;

/** Alerts for tests of what carries them. */
public final class TestAlerts {
    private TestAlerts() {}

    public static Alert numbered(int number) {
        Event event = TestEvents.numbered(number);
        return new Alert(
                RuleMonitor.idOf("frigates", event.id()),
                "frigates",
                event,
                List.of("class = arms-transfer: arms-transfer"),
                Samples.NOON,
                Alert.State.RAISED);
    }
}
