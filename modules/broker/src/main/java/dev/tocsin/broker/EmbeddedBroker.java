package dev.tocsin.broker;

import dev.tocsin.broker.BrokerHealth.State;
import java.net.BindException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (and KRaft controller) in this process, on loopback, with a data directory that outlives it. Safe
 * to use from any thread. It adds no shutdown hook: whoever starts it closes it.
 *
 * <p>A failure while it runs (a disk that is full or gone) ends neither the process nor the broker's threads: {@link
 * #health} says so from then on, {@code onFailure} is called once, on a thread of its own, and {@link #close} is due.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int STARTS = 5;
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(30);
    /** Without a disk Kafka waits in vain for its own shutdown to be recorded. */
    private static final Duration CLOSE_LIMIT_FAILED = Duration.ofSeconds(3);

    private final DataDirectory directory;
    private final BrokerSettings settings;
    private final BrokerNode node;
    private final Consumer<String> onFailure;
    private final Consumer<String> exitListener = this::fail;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable KraftServer server;

    private EmbeddedBroker(
            DataDirectory directory, BrokerSettings settings, BrokerNode node, Consumer<String> onFailure) {
        this.directory = directory;
        this.settings = settings;
        this.node = node;
        this.onFailure = onFailure;
    }

    /**
     * Starts a broker with no others beside it and returns when it takes records. Where the port is taken it listens on
     * the next free one and says so in a warning; see {@link #port}.
     *
     * @param onFailure told the reason when the running broker fails; at most once
     * @throws BrokerUnavailable if the data directory is in use, not writable or full, or no port is free
     */
    public static EmbeddedBroker start(BrokerSettings settings, Consumer<String> onFailure) {
        DataDirectory directory = DataDirectory.take(settings.dataDirectory(), settings.minFreeBytes());
        try {
            return startOnFreePort(directory, settings, onFailure);
        } catch (Throwable e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Starts one node of a cluster; it takes records once a majority of the nodes is up, and returns then.
     *
     * @throws BrokerUnavailable as for {@link #start(BrokerSettings, Consumer)}, and if one of its ports is taken
     */
    public static EmbeddedBroker start(BrokerSettings settings, BrokerNode node, Consumer<String> onFailure) {
        DataDirectory directory = DataDirectory.take(settings.dataDirectory(), settings.minFreeBytes());
        EmbeddedBroker broker = new EmbeddedBroker(directory, settings, node, onFailure);
        try {
            broker.startServer();
            return broker;
        } catch (BindException e) {
            directory.close();
            throw new BrokerUnavailable(
                    "port " + node.port() + " or " + node.controllerPort() + " of node " + node.id() + " is taken", e);
        } catch (Throwable e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedBroker startOnFreePort(
            DataDirectory directory, BrokerSettings settings, Consumer<String> onFailure) {
        int wanted = settings.port();
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.from(settings.host(), wanted);
            int controllerPort = controllerPort(settings.host(), port);
            BrokerNode node = BrokerNode.alone(port, controllerPort);
            EmbeddedBroker broker = new EmbeddedBroker(directory, settings, node, onFailure);
            try {
                broker.startServer();
                broker.sayWhere();
                return broker;
            } catch (BindException e) {
                if (attempt == STARTS) {
                    throw new BrokerUnavailable("ports are taken faster than the broker can open them", e);
                }
            }
        }
    }

    private static int controllerPort(String host, int clientPort) {
        int port = FreePort.any(host);
        return port == clientPort ? FreePort.any(host) : port;
    }

    private void sayWhere() {
        if (settings.port() != 0 && node.port() != settings.port()) {
            LOG.warn("port {} is taken: the broker listens on {}", settings.port(), bootstrap());
        } else {
            LOG.info("the broker listens on {}, its data is in {}", bootstrap(), directory);
        }
    }

    /** Kafka's Scala code throws checked exceptions that it doesn't declare, hence the wide catch. */
    private void startServer() throws BindException {
        KafkaExit.listen(exitListener);
        KraftServer starting = null;
        try {
            directory.formatOnce(node);
            Map<String, Object> properties = BrokerProperties.of(settings, node, directory.logDirectory());
            starting = new KraftServer(new KafkaConfig(properties));
            starting.startup();
            server = starting;
            directory.announce(bootstrap());
        } catch (Throwable e) {
            stop(starting);
            KafkaExit.forget(exitListener);
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException taken) {
                    throw taken;
                }
            }
            throw new BrokerUnavailable(
                    "the broker can't start on " + directory + ": " + e.getMessage()
                            + "; if the directory is damaged, move it away and start afresh",
                    e);
        }
    }

    private void fail(String reason) {
        if (server == null) {
            throw new KafkaException(reason);
        }
        String explained = reason + "; " + directory.condition();
        if (!closed.get() && failure.compareAndSet(null, explained)) {
            LOG.error("the broker has failed: {}", explained);
            Thread teller = new Thread(() -> onFailure.accept(explained), "broker-failure");
            teller.setDaemon(true);
            teller.start();
        }
    }

    /** The address for {@code bootstrap.servers}. */
    public String bootstrap() {
        return settings.host() + ":" + node.port();
    }

    /** The port that it listens on; not {@link #requestedPort} where that one was taken, or 0. */
    public int port() {
        return node.port();
    }

    public int requestedPort() {
        return settings.port();
    }

    /** What it is now; asks the disk, so not for every record. */
    public BrokerHealth health() {
        if (closed.get()) {
            return new BrokerHealth(State.CLOSED, "closed");
        }
        String reason = failure.get();
        if (reason != null) {
            return new BrokerHealth(State.FAILED, reason);
        }
        if (!directory.exists()) {
            return new BrokerHealth(State.FAILED, "its data directory is gone: " + directory);
        }
        long free = directory.usableBytes();
        if (free < settings.minFreeBytes()) {
            return new BrokerHealth(
                    State.DEGRADED,
                    "the disk of " + directory + " is filling up: " + DataDirectory.mebibytes(free) + " free");
        }
        return new BrokerHealth(State.RUNNING, bootstrap());
    }

    /** Stops the broker and gives its data directory up. May be called again; not from {@code onFailure}'s caller. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            boolean stopped = stop(server);
            KafkaExit.forget(exitListener);
            if (stopped) {
                directory.close();
            }
        }
    }

    /** Whether it has stopped in time; a broker whose disk hangs may not. */
    private boolean stop(@Nullable KraftServer running) {
        if (running == null) {
            return true;
        }
        Thread stopping = new Thread(running::shutdown, "broker-stop");
        stopping.setDaemon(true);
        stopping.start();
        Duration limit = failure.get() == null ? CLOSE_LIMIT : CLOSE_LIMIT_FAILED;
        try {
            stopping.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stopping.isAlive()) {
            LOG.error("the broker on {} has not stopped within {}", directory, limit);
        }
        return !stopping.isAlive();
    }
}
