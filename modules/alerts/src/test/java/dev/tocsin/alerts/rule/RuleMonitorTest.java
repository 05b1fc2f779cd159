package dev.tocsin.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alerts.TestEvents;
import dev.tocsin.model.Alert;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Lane;
import dev.tocsin.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMonitorTest {
    private static final Instant AT = Samples.NOON;
    private final Event event = Samples.event();

    @Test
    void namesTheClausesThatMatched() {
        List<Alert> alerts = monitor("where: recipient = GRC and equipment = FDI", "leastConfidence: 0.6")
                .match(event, AT);
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo("r");
            assertThat(alert.raisedAt()).isEqualTo(AT);
            assertThat(alert.state()).isEqualTo(Alert.State.RAISED);
            assertThat(alert.why()).hasSize(3).first().isEqualTo("leastConfidence 0.60: 0.81");
            assertThat(alert.why().get(1)).contains("recipient", "GRC");
        });
    }

    @Test
    void everyRevisionGivesTheSameAlert() {
        RuleMonitor monitor = monitor("where: class = arms-transfer");
        Event revised = event.revised(2, EventState.ACTIVE, 5, AT.plusSeconds(60), "mentions");
        assertThat(monitor.match(revised, AT.plusSeconds(60)).get(0).id())
                .isEqualTo(monitor.match(event, AT).get(0).id());
    }

    @Test
    void rulesOfOtherNamesGiveOtherAlerts() {
        assertThat(RuleMonitor.idOf("a", event.id())).isNotEqualTo(RuleMonitor.idOf("b", event.id()));
    }

    @Test
    void historyRaisesNone() {
        assertThat(monitor("where: class = arms-transfer").match(TestEvents.inLane(event, Lane.ARCHIVE), AT))
                .isEmpty();
    }

    @Test
    void whatNoLongerStandsRaisesNone() {
        RuleMonitor monitor = monitor("where: class = arms-transfer");
        assertThat(monitor.match(event.revised(2, EventState.RETRACTED, 1, AT, "edited"), AT))
                .isEmpty();
        assertThat(monitor.match(event.revised(2, EventState.SUPERSEDED, 1, AT, "better told"), AT))
                .isEmpty();
    }

    @Test
    void backgroundCountsOnlyWhereAskedFor() {
        Event background = TestEvents.historical(event);
        assertThat(monitor("where: class = arms-transfer").match(background, AT))
                .isEmpty();
        assertThat(monitor("where: class = arms-transfer", "historical: yes").match(background, AT))
                .hasSize(1);
    }

    @Test
    void holdsToConfidenceClassAndAge() {
        assertThat(monitor("where: class != x", "leastConfidence: 0.82").match(event, AT))
                .isEmpty();
        assertThat(monitor("where: class != x", "classes: [protest]").match(event, AT))
                .isEmpty();
        assertThat(monitor("where: class != x", "within: 10d").match(event, AT)).hasSize(1);
        assertThat(monitor("where: class != x", "within: 10d").match(event, AT.plus(Duration.ofDays(11))))
                .isEmpty();
    }

    private static RuleMonitor monitor(String... lines) {
        String yaml = "rules:\n  - name: r\n    " + String.join("\n    ", lines) + "\n";
        return new RuleMonitor(AlertRules.parse(yaml, "rules.yaml").rules());
    }
}
