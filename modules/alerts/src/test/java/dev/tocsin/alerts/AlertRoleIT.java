package dev.tocsin.alerts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.alerts.rule.RuleMonitor;
import dev.tocsin.alerts.sink.WebhookReceiver;
import dev.tocsin.alerts.sink.WebhookReceiver.Answer;
import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.model.Alert;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Event;
import dev.tocsin.model.EventState;
import dev.tocsin.model.Lane;
import dev.tocsin.testkit.Eventually;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertRoleIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String RULE = "frigates";
    private static final Answer OK = new Answer(200, "");

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    private static EmbeddedBroker broker;

    private final CountingMetrics metrics = new CountingMetrics();

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerSettings.in(data, 0), reason -> {});
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void deliversEachMatchOnceAndSaysSoOnTheTopic() {
        TestTopics topics = TestTopics.create(broker.bootstrap(), "once.");
        topics.publish(events(0, 5));
        try (WebhookReceiver receiver = new WebhookReceiver(request -> OK);
                AlertRole role = start("once.", rules(receiver.url()))) {
            awaitSettled(topics, 5);
            topics.publish(events(0, 5).stream()
                    .map(event -> event.revised(2, EventState.ACTIVE, 2, event.lastSeen(), "told again"))
                    .toList());
            topics.publish(events(5, 6));
            awaitSettled(topics, 6);
            assertThat(keys(receiver)).isEqualTo(ids(0, 6));
            assertThat(receiver.requests()).hasSize(6);
            assertThat(topics.alerts().values()).allMatch(alert -> alert.state() == Alert.State.DELIVERED);
            assertThat(role.state().condition()).isEqualTo(AlertState.Condition.RUNNING);
            assertThat(role.state().healthy()).isTrue();
        }
        assertThat(metrics.read).hasValue(11);
        assertThat(metrics.raised).hasValue(6);
        assertThat(metrics.repeated).hasValue(5);
        assertThat(metrics.delivered).hasValue(6);
        assertSumsHold(0);
    }

    @Test
    void raisesNothingAgainAfterARestart() {
        TestTopics topics = TestTopics.create(broker.bootstrap(), "restart.");
        topics.publish(events(0, 3));
        try (WebhookReceiver receiver = new WebhookReceiver(request -> OK)) {
            AlertRules rules = rules(receiver.url());
            try (AlertRole role = start("restart.", rules)) {
                awaitSettled(topics, 3);
            }
            topics.publish(events(0, 4).stream()
                    .map(event -> event.revised(2, EventState.ACTIVE, 2, event.lastSeen(), "told again"))
                    .toList());
            try (AlertRole role = start("restart.", rules)) {
                awaitSettled(topics, 4);
            }
            assertThat(receiver.requests()).hasSize(4);
        }
    }

    @Test
    void historyRaisesNothing() {
        TestTopics topics = TestTopics.create(broker.bootstrap(), "history.");
        topics.publish(events(0, 20).stream()
                .map(event -> TestEvents.inLane(event, Lane.ARCHIVE))
                .toList());
        topics.publish(events(20, 21));
        try (WebhookReceiver receiver = new WebhookReceiver(request -> OK);
                AlertRole role = start("history.", rules(receiver.url()))) {
            awaitSettled(topics, 1);
            Eventually.holds("all read", LIMIT, () -> metrics.read.get() == 21);
            assertThat(keys(receiver)).isEqualTo(ids(20, 21));
        }
        assertThat(topics.alerts()).hasSize(1);
    }

    @Test
    void poisonedRecordBecomesADeadLetterAndTheRestGoesOn() {
        TestTopics topics = TestTopics.create(broker.bootstrap(), "poison.");
        byte[] poison = "not an event".getBytes(StandardCharsets.UTF_8);
        topics.publish(events(0, 2));
        topics.publishBytes(topics.eventTopic(), poison);
        topics.publishBytes(topics.topics().alerts().name(), poison);
        topics.publish(events(2, 4));
        try (WebhookReceiver receiver = new WebhookReceiver(request -> OK);
                AlertRole role = start("poison.", rules(receiver.url()))) {
            Eventually.holds("delivered", LIMIT, () -> metrics.delivered.get() == 4);
            List<DeadLetter> letters = topics.read(topics.topics().deadLetters());
            assertThat(letters).hasSize(2).allSatisfy(letter -> {
                assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.UNREADABLE);
                assertThat(letter.stage()).isEqualTo("alert");
                assertThat(letter.value()).contains(poison);
            });
        }
        assertThat(metrics.unreadable).hasValue(2);
    }

    @Test
    void refusalIsADeadLetterAndOtherSinksStillGetTheAlert() {
        TestTopics topics = TestTopics.create(broker.bootstrap(), "refused.");
        topics.publish(events(0, 2));
        try (WebhookReceiver good = new WebhookReceiver(request -> OK);
                WebhookReceiver bad = new WebhookReceiver(request -> new Answer(410, ""));
                AlertRole role = start("refused.", rules(good.url(), bad.url()))) {
            awaitSettled(topics, 2);
            assertThat(keys(good)).isEqualTo(ids(0, 2));
            assertThat(topics.alerts().values()).allMatch(alert -> alert.state() == Alert.State.FAILED);
            assertThat(topics.read(topics.topics().deadLetters())).hasSize(2).allSatisfy(letter -> {
                assertThat(letter.reason()).isEqualTo(DeadLetter.Reason.DELIVERY_FAILED);
                assertThat(letter.detail()).isEqualTo("hook1: HTTP 410");
            });
            assertSumsHold(0);
        }
    }

    @Test
    void deadSinkHoldsNobodyUpAndGetsItsAlertsAfterARestart() {
        TestTopics topics = TestTopics.create(broker.bootstrap(), "dead.");
        topics.publish(events(0, 10));
        AtomicReference<Answer> answer = new AtomicReference<>(new Answer(500, ""));
        try (WebhookReceiver good = new WebhookReceiver(request -> OK);
                WebhookReceiver bad = new WebhookReceiver(request -> answer.get())) {
            AlertRules rules = rules(good.url(), bad.url());
            try (AlertRole role = start("dead.", rules)) {
                Eventually.holds(
                        "the good sink has all", LIMIT, () -> keys(good).equals(ids(0, 10)));
                Eventually.holds("tried in vain", LIMIT, () -> bad.requests().size() == 4 * 10);
                assertThat(role.state().pending()).isEqualTo(10);
                assertThat(role.state().healthy()).isFalse();
                assertThat(role.state().sinks())
                        .hasEntrySatisfying(
                                "hook1", sink -> assertThat(sink.lastFailure()).isEqualTo("HTTP 500"));
                assertSumsHold(10);
            }
            assertThat(topics.alerts().values()).allMatch(alert -> alert.state() == Alert.State.RAISED);
            answer.set(OK);
            try (AlertRole role = start("dead.", rules)) {
                awaitSettled(topics, 10);
            }
            assertThat(keys(bad)).isEqualTo(ids(0, 10));
        }
    }

    @Test
    void saysThatTheBrokerIsGoneAndGoesOnWhenItIsBack() {
        Path own = folder.resolve("broker");
        EmbeddedBroker first = EmbeddedBroker.start(BrokerSettings.in(own, 0), reason -> {});
        int port = first.port();
        TestTopics topics = TestTopics.create(first.bootstrap(), "outage.");
        topics.publish(events(0, 2));
        try (WebhookReceiver receiver = new WebhookReceiver(request -> OK);
                AlertRole role = AlertRoleProcess.start(first.bootstrap(), "outage.", rules(receiver.url()), metrics)) {
            Eventually.holds("delivered", LIMIT, () -> metrics.delivered.get() == 2);
            first.close();
            Eventually.holds(
                    "outage seen", LIMIT, () -> role.state().condition() == AlertState.Condition.BROKER_UNREACHABLE);
            try (EmbeddedBroker second = EmbeddedBroker.start(BrokerSettings.in(own, port), reason -> {})) {
                topics.publish(events(2, 4));
                Eventually.holds("delivered", LIMIT, () -> metrics.delivered.get() == 4);
                Eventually.holds("recovered", LIMIT, () -> role.state().condition() == AlertState.Condition.RUNNING);
                assertThat(receiver.requests()).hasSize(4);
                role.close();
            }
        } finally {
            first.close();
        }
    }

    @Test
    void killedInTheMiddleOfDeliveriesItLosesNone() throws Exception {
        int alerts = 200;
        TestTopics topics = TestTopics.create(broker.bootstrap(), "killed.");
        topics.publish(events(0, alerts));
        AtomicInteger answered = new AtomicInteger();
        AtomicReference<Process> process = new AtomicReference<>();
        try (WebhookReceiver receiver = new WebhookReceiver(request -> {
            int number = answered.incrementAndGet();
            if (number == 60 || number == 130) {
                requireNonNull(process.get()).destroyForcibly(); // while it waits for this answer
            }
            return OK;
        })) {
            Path rules = Files.writeString(folder.resolve("rules.yaml"), yaml(receiver.url()));
            for (int round = 0; round < 3; round++) {
                process.set(launch("killed.", rules));
                if (round < 2) {
                    assertThat(requireNonNull(process.get()).waitFor(60, TimeUnit.SECONDS))
                            .isTrue();
                }
            }
            try {
                awaitSettled(topics, alerts);
            } finally {
                requireNonNull(process.get()).destroyForcibly().waitFor();
            }
            assertThat(keys(receiver)).isEqualTo(ids(0, alerts));
            assertThat(topics.alerts().values()).allMatch(alert -> alert.state() == Alert.State.DELIVERED);
            assertThat(topics.alerts()).hasSize(alerts);
        }
    }

    private static Process launch(String prefix, Path rules) throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AlertRoleProcess.class.getName(),
                        broker.bootstrap(),
                        prefix,
                        rules.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private AlertRole start(String prefix, AlertRules rules) {
        return AlertRoleProcess.start(broker.bootstrap(), prefix, rules, metrics);
    }

    private static AlertRules rules(String... urls) {
        return AlertRules.parse(yaml(urls), "rules.yaml");
    }

    /** Sinks hook0, hook1, ... and one rule that sends to all. */
    private static String yaml(String... urls) {
        String sinks = IntStream.range(0, urls.length)
                .mapToObj(i -> "  - {name: hook" + i + ", kind: webhook, url: \"" + urls[i] + "\"}\n")
                .collect(Collectors.joining());
        String names = IntStream.range(0, urls.length).mapToObj(i -> "hook" + i).collect(Collectors.joining(", "));
        return "sinks:\n" + sinks + "rules:\n  - name: " + RULE + "\n    where: class = arms-transfer\n    sinks: ["
                + names + "]\n";
    }

    private static List<Event> events(int from, int to) {
        return IntStream.range(from, to).mapToObj(TestEvents::numbered).toList();
    }

    private static Set<String> ids(int from, int to) {
        return events(from, to).stream()
                .map(event -> RuleMonitor.idOf(RULE, event.id()))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(WebhookReceiver receiver) {
        return receiver.requests().stream()
                .map(WebhookReceiver.Request::idempotencyKey)
                .collect(Collectors.toSet());
    }

    private static void awaitSettled(TestTopics topics, int alerts) {
        Eventually.holds(
                alerts + " alerts settled",
                LIMIT,
                () -> topics.alerts().values().stream()
                                .filter(alert -> alert.state() != Alert.State.RAISED)
                                .count()
                        == alerts);
    }

    private void assertSumsHold(int pending) {
        Eventually.holds(
                "taken = delivered + failed + released + pending",
                LIMIT,
                () -> metrics.taken.get()
                        == metrics.delivered.get() + metrics.failed.get() + metrics.released.get() + pending);
    }
}
