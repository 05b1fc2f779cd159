package dev.tocsin.app.role;

import dev.tocsin.broker.BrokerSettings;
import dev.tocsin.broker.EmbeddedBroker;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The brokers that the roles meet at: the embedded one, or a cluster's. Opened first and closed last. Safe to share
 * between threads.
 */
public final class Backbone implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Backbone.class);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(15);
    private static final Duration TOPICS_TIMEOUT = Duration.ofSeconds(60);

    private final String bootstrap;
    private final Map<String, String> clientProperties;
    private final Optional<EmbeddedBroker> embedded;
    private final Admin admin;

    private Backbone(String bootstrap, Map<String, String> clientProperties, Optional<EmbeddedBroker> embedded) {
        this.bootstrap = bootstrap;
        this.clientProperties = Map.copyOf(clientProperties);
        this.embedded = embedded;
        this.admin = Admin.create(properties());
    }

    /**
     * Starts the embedded broker.
     *
     * @param onFailure told why, when it fails while it runs
     * @throws dev.tocsin.broker.BrokerUnavailable if it can't start
     */
    public static Backbone embedded(
            BrokerSettings settings, Map<String, String> clientProperties, Consumer<String> onFailure) {
        EmbeddedBroker broker = EmbeddedBroker.start(settings, onFailure);
        try {
            return new Backbone(broker.bootstrap(), clientProperties, Optional.of(broker));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** Uses the brokers at {@code bootstrap}; {@link #awaitReachable} says whether they answer. */
    public static Backbone at(String bootstrap, Map<String, String> clientProperties) {
        return new Backbone(bootstrap, clientProperties, Optional.empty());
    }

    public String bootstrap() {
        return bootstrap;
    }

    public Admin admin() {
        return admin;
    }

    public Optional<EmbeddedBroker> broker() {
        return embedded;
    }

    /** What every Kafka client of this program begins with. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.putAll(clientProperties);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return properties;
    }

    /**
     * Waits until a broker answers, and says so now and then.
     *
     * @param stop ends the waiting
     * @return false where it was stopped before
     */
    public boolean awaitReachable(BooleanSupplier stop) throws InterruptedException {
        long saidAt = 0;
        while (!stop.getAsBoolean()) {
            try {
                int brokers = admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) ASK.toMillis()))
                        .nodes()
                        .get(ASK.toMillis(), TimeUnit.MILLISECONDS)
                        .size();
                if (saidAt != 0) {
                    LOG.info("reached {} ({} brokers)", bootstrap, brokers);
                }
                return true;
            } catch (ExecutionException | TimeoutException e) {
                if (saidAt == 0 || System.nanoTime() - saidAt > SAY_AGAIN.toNanos()) {
                    saidAt = System.nanoTime();
                    LOG.warn("no broker answers at {}; trying again until one does", bootstrap);
                }
            }
        }
        return false;
    }

    /** Whether a broker answers now; for the health page. */
    public boolean isReachable() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) ASK.toMillis()))
                    .clusterId()
                    .get(ASK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Makes the topics that are missing and waits until every partition answers. */
    public TopicSetup.Report ensureTopics(Topics topics, List<String> eventClasses, short replication) {
        return ensureTopics(topics.all(eventClasses), replication);
    }

    /** The same for these alone. */
    public TopicSetup.Report ensureTopics(List<Topic<?, ?>> topics, short replication) {
        List<TopicSetup.Wanted> wanted = topics.stream()
                .map(topic -> TopicSetup.Wanted.of(topic, replication))
                .toList();
        TopicSetup.Report report = TopicSetup.ensure(admin, wanted, TOPICS_TIMEOUT);
        if (!report.created().isEmpty()) {
            LOG.info("made {} topics", report.created().size());
        }
        return report;
    }

    /** How many partitions an existing topic has. */
    public int partitions(String topic) {
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(TOPICS_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .partitions()
                    .size();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("can't describe the topic " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(ASK);
        embedded.ifPresent(EmbeddedBroker::close);
    }
}
