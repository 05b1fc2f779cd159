package dev.tocsin.app;

import dev.tocsin.alerts.AlertRole;
import dev.tocsin.alerts.AlertSettings;
import dev.tocsin.alerts.AlertState;
import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.alerts.sink.SinkKinds;
import dev.tocsin.app.role.AlertMeters;
import dev.tocsin.app.role.Backbone;
import dev.tocsin.app.role.CodingMeters;
import dev.tocsin.app.role.ConfidenceWatch;
import dev.tocsin.app.role.FetchMeters;
import dev.tocsin.app.role.LedgerMeters;
import dev.tocsin.app.role.ProcessRole;
import dev.tocsin.app.role.ProcessSettings;
import dev.tocsin.app.role.TopicTable;
import dev.tocsin.app.role.Understanding;
import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.console.ConsoleEndpoints;
import dev.tocsin.console.ConsoleServer;
import dev.tocsin.console.ConsoleSettings;
import dev.tocsin.console.Health;
import dev.tocsin.console.HealthCheck;
import dev.tocsin.console.SchemaCatalogue;
import dev.tocsin.fetcher.FetchSettings;
import dev.tocsin.fetcher.FetcherRole;
import dev.tocsin.fetcher.KafkaFetchState;
import dev.tocsin.fetcher.RawPublisher;
import dev.tocsin.fetcher.Source;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Event;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.settings.Settings;
import dev.tocsin.topology.NewsTopology;
import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.RegistryClient;
import dev.tocsin.wire.SchemaIds;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's share of the pipeline: brokers and topics first, then the roles that a command asks for; closed in the
 * opposite order. Not thread-safe.
 */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Settings settings;
    private final StopSignal stop;
    private final Backbone backbone;
    private final Topics topics;
    private final Understanding understanding;
    private volatile Optional<String> failure = Optional.empty();
    private final InstantSource clock;
    private final Health health;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private Session(Settings settings, StopSignal stop, Understanding understanding, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.health = new Health(clock);
        this.stop = stop;
        this.understanding = understanding;
        TopicSettings names = TopicSettings.from(settings);
        AppSettings app = AppSettings.from(settings);
        SchemaIds ids = app.registry().<SchemaIds>map(RegistryClient::new).orElseGet(BundledSchemas::load);
        this.topics = new Topics(names.prefix(), ids, names.sizes());
        this.backbone = app.bootstrap()
                .map(bootstrap -> Backbone.at(bootstrap, settings.kafka()))
                .orElseGet(() -> Backbone.embedded(BrokerSettings.from(settings), settings.kafka(), this::fail));
        opened.push(backbone);
        health.register(
                "broker",
                () -> backbone.isReachable()
                        ? HealthCheck.State.up(backbone.bootstrap())
                        : HealthCheck.State.down("no broker answers at " + backbone.bootstrap()));
    }

    /**
     * Starts or reaches the brokers and makes what topics are missing.
     *
     * @throws InterruptedException if the process is stopped while no broker answers
     */
    static Session open(Settings settings, StopSignal stop, Understanding understanding, InstantSource clock)
            throws InterruptedException {
        Session session = new Session(settings, stop, understanding, clock);
        try {
            if (!session.backbone.awaitReachable(stop::isAsked)) {
                throw new InterruptedException("stopped before a broker answered");
            }
            session.backbone.ensureTopics(
                    session.topics,
                    understanding.classes(),
                    TopicSettings.from(settings).sizes().replication());
            return session;
        } catch (InterruptedException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    Backbone backbone() {
        return backbone;
    }

    Topics topics() {
        return topics;
    }

    /** Why a role ended by itself, where one did. */
    Optional<String> failure() {
        return failure;
    }

    void startProcessing() {
        AppSettings app = AppSettings.from(settings);
        NewsTopology topology = new NewsTopology(
                topics,
                topics,
                backbone.partitions(topics.raw().name()),
                understanding.read(),
                CodingMeters.counted(understanding.code(), meters),
                understanding.uncoded());
        ProcessRole role = new ProcessRole(
                topology.get(),
                topics,
                backbone,
                ProcessSettings.from(settings),
                app.dataDirectory().resolve("streams"),
                backbone.broker().map(embedded -> "local"),
                this::fail);
        opened.push(role);
        health.register("process", () -> {
            KafkaStreams.State state = role.streams().state();
            return state == KafkaStreams.State.RUNNING
                    ? HealthCheck.State.up("running")
                    : role.failure()
                            .map(HealthCheck.State::down)
                            .orElseGet(() ->
                                    HealthCheck.State.degraded(state.name().toLowerCase(Locale.ROOT)));
        });
        role.start();
        new KafkaStreamsMetrics(role.streams()).bindTo(meters);
    }

    /** The fetcher, not yet started. */
    FetcherRole fetcher(List<Source> sources) {
        Map<String, String> kafka = new HashMap<>();
        backbone.properties().forEach((key, value) -> kafka.put(key.toString(), value.toString()));
        FetcherRole role = new FetcherRole(
                sources,
                FetchSettings.limits(settings),
                FetchSettings.polling(settings),
                new KafkaFetchState(topics.fetchState(), kafka),
                new RawPublisher(topics, kafka),
                new FetchMeters(meters),
                clock,
                RandomGenerator.getDefault());
        opened.push(role);
        return role;
    }

    /** Watches the events with these rules. */
    void startAlerting(AlertRules rules, PrintStream out, Map<String, String> environment) {
        AlertSettings alerting = AlertSettings.from(settings);
        SinkKinds kinds = SinkKinds.find(alerting.plugins(), out, clock, environment::get);
        opened.push(kinds);
        Map<String, Object> kafka = new HashMap<>();
        backbone.properties().forEach((key, value) -> kafka.put(key.toString(), value));
        RandomGenerator random = RandomGenerator.getDefault();
        AlertRole role = new AlertRole(
                alerting, kafka, topics, rules, kinds.open(rules.sinks()), new AlertMeters(meters), random::nextDouble);
        opened.push(role);
        health.register("alerts", () -> {
            AlertState state = role.state();
            String detail = state.detail() + ", " + state.pending() + " pending";
            return state.healthy() ? HealthCheck.State.up(detail) : HealthCheck.State.degraded(detail);
        });
        role.ended().whenComplete((nothing, failed) -> {
            if (failed != null) {
                fail("alerts: " + failed.getMessage());
            }
        });
        role.start();
    }

    /** Serves metrics, health and schemas; gives the address. */
    String startConsole() {
        opened.push(new LedgerMeters(meters, new TopicTable<>(backbone, List.of(topics.ledger()), entry -> {})));
        new JvmMemoryMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        ConsoleServer server = ConsoleServer.start(
                ConsoleSettings.from(settings),
                ConsoleEndpoints.of(
                        meters,
                        health,
                        SchemaCatalogue.bundled(BundledSchemas.load(), topics, understanding.classes()),
                        () -> understanding.topicLines(topics)));
        opened.push(server);
        return server.address();
    }

    /** Notices hosts whose pages are suddenly read badly. */
    void watchConfidence() {
        opened.push(new ConfidenceWatch(meters, backbone, topics, clock.instant()));
    }

    TopicTable<Event> events(Consumer<Event> listener) {
        List<Topic<String, Event>> all =
                understanding.classes().stream().map(topics::events).toList();
        return table(all, listener);
    }

    TopicTable<LedgerEntry> ledger() {
        return table(List.of(topics.ledger()), entry -> {});
    }

    TopicTable<Decision> decisions(Consumer<Decision> listener) {
        return table(List.of(topics.decisions()), listener);
    }

    private <V> TopicTable<V> table(List<Topic<String, V>> all, Consumer<V> listener) {
        TopicTable<V> table = new TopicTable<>(backbone, all, listener);
        opened.push(table);
        return table;
    }

    /** A directory under the program's data. */
    Path data(String name) {
        return AppSettings.from(settings).dataDirectory().resolve(name);
    }

    /** The first reason is the one to tell. */
    private synchronized void fail(String why) {
        failure = failure.or(() -> Optional.of(why));
        stop.ask();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            AutoCloseable next = opened.pop();
            try {
                next.close();
            } catch (Exception e) {
                LOG.warn("closing {}", next.getClass().getSimpleName(), e);
            }
        }
    }
}
