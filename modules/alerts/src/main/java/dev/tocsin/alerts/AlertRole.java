package dev.tocsin.alerts;

import dev.tocsin.alerts.AlertState.Condition;
import dev.tocsin.alerts.AlertState.SinkState;
import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.alerts.rule.RuleMonitor;
import dev.tocsin.alerts.sink.AlertSink;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the event topics and tells the sinks. Two threads and one for each sink: {@link Matching} puts alerts on their
 * topic, {@link Delivering} sends what is on it and not yet delivered. Several instances of one group share the
 * partitions of both. At least once: after a crash an alert may come to a sink again, with the same id, and none is
 * missing. The topics must exist; until they do, and while the broker can't be reached, the role tries again.
 */
public final class AlertRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRole.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration NOTICES = Duration.ofMinutes(1);

    private final BrokerWatch matchingWatch = new BrokerWatch("matching rules", PATIENCE, NOTICES);
    private final BrokerWatch deliveringWatch = new BrokerWatch("delivering alerts", PATIENCE, NOTICES);
    private final AtomicLong pending = new AtomicLong();
    private final Map<String, SinkWorker> workers = new LinkedHashMap<>();
    private final SessionThread matching;
    private final SessionThread delivering;

    /**
     * Prepares the role; nothing runs before {@link #start}.
     *
     * @param kafka what every Kafka client gets: {@code bootstrap.servers}, security
     * @param sinks open, by name, all that the rules name; the role closes them
     * @param random 0 to 1, spreads attempts in time
     */
    public AlertRole(
            AlertSettings settings,
            Map<String, Object> kafka,
            Topics topics,
            AlertRules rules,
            Map<String, AlertSink> sinks,
            AlertMetrics metrics,
            DoubleSupplier random) {
        AlertClients clients = new AlertClients(kafka);
        RuleMonitor monitor = new RuleMonitor(rules.rules());
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        Backoff backoff = new Backoff(settings.firstPause(), settings.longestPause(), random);
        sinks.forEach((name, sink) ->
                workers.put(name, new SinkWorker(name, sink, settings, backoff, metrics, outcomes::add)));
        matching = new SessionThread(
                "alert-matching",
                () -> new Matching(clients, settings, topics, monitor, metrics, matchingWatch),
                matchingWatch);
        delivering = new SessionThread(
                "alert-delivering",
                () -> new Delivering(
                        clients,
                        settings,
                        topics,
                        rules,
                        workers,
                        outcomes,
                        metrics,
                        new Delivering.Reports(deliveringWatch, pending::set)),
                deliveringWatch);
        LOG.info("{} rules, sinks {}", rules.rules().size(), sinks.keySet());
    }

    public void start() {
        workers.values().forEach(SinkWorker::start);
        delivering.start();
        matching.start();
    }

    /** Completes when the role has ended, exceptionally where it failed in a way that trying again does not cure. */
    public CompletableFuture<Void> ended() {
        return CompletableFuture.anyOf(matching.ended(), delivering.ended()).thenApply(nothing -> null);
    }

    /** How the role is now; from any thread. */
    public AlertState state() {
        Map<String, SinkState> sinks = new TreeMap<>();
        workers.forEach((name, worker) -> sinks.put(name, worker.state()));
        if (matching.ended().isDone() || delivering.ended().isDone()) {
            return new AlertState(Condition.STOPPED, "stopped", pending.get(), sinks);
        }
        BrokerWatch worse = matchingWatch.condition().compareTo(deliveringWatch.condition()) == 0
                        || matchingWatch.condition() != Condition.RUNNING
                ? matchingWatch
                : deliveringWatch;
        return new AlertState(worse.condition(), worse.reason(), pending.get(), sinks);
    }

    /**
     * Stops in order: nothing new is matched, each sink finishes the alert it is sending, and what came of it is
     * stored. What waits is taken up again at the next start.
     */
    @Override
    public void close() {
        matching.close();
        workers.values().forEach(SinkWorker::close);
        delivering.close();
    }
}
