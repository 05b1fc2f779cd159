package dev.tocsin.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes topics where they are missing and leaves those that exist as they are. Returns only when every partition has a
 * leader that answers: an idempotent producer that writes to a topic before that can lose its first batch (Kafka 4.3.1,
 * KAFKA-15591).
 */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Admin admin;
    private final long deadlineNanos;

    private TopicSetup(Admin admin, Duration timeout) {
        this.admin = admin;
        this.deadlineNanos = System.nanoTime() + timeout.toNanos();
    }

    /** A topic as it should be. */
    public record Wanted(String name, int partitions, short replication, Map<String, String> configs) {
        public Wanted {
            configs = Map.copyOf(configs);
        }

        public static Wanted of(Topic<?, ?> topic, short replication) {
            return new Wanted(topic.name(), topic.partitions(), replication, topic.configs());
        }
    }

    /**
     * Something of an existing topic that is not as wanted.
     *
     * @param what {@code partitions}, {@code replication}, or the key of a topic configuration
     * @param found empty where the broker doesn't know the configuration
     */
    public record Difference(String topic, String what, String wanted, String found) {
        @Override
        public String toString() {
            return topic + ": " + what + " is " + (found.isEmpty() ? "unknown" : found) + ", not " + wanted;
        }
    }

    /**
     * What was done and found.
     *
     * @param created the names of the topics that were missing, in the order asked for
     */
    public record Report(List<String> created, List<Difference> differences) {}

    /** The topics could not be made or read. The message says why. */
    public static final class TopicsUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        TopicsUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Blocks until all the topics are there and every partition answers.
     *
     * @throws TopicsUnavailable if the cluster refuses, or hasn't answered within {@code timeout}
     */
    public static Report ensure(Admin admin, Collection<Wanted> topics, Duration timeout) {
        return new TopicSetup(admin, timeout).ensure(topics);
    }

    private Report ensure(Collection<Wanted> topics) {
        Set<String> existing = retrying(() -> admin.listTopics().names(), "list topics");
        List<String> created = new ArrayList<>();
        List<Wanted> present = new ArrayList<>();
        for (Wanted topic : topics) {
            if (!existing.contains(topic.name()) && create(topic)) {
                created.add(topic.name());
            } else {
                present.add(topic);
            }
        }
        awaitLeaders(topics);
        List<Difference> differences = differences(present);
        differences.forEach(difference -> LOG.warn("{}", difference));
        return new Report(created, differences);
    }

    /** False where somebody else was quicker. */
    private boolean create(Wanted topic) {
        NewTopic request = new NewTopic(topic.name(), topic.partitions(), topic.replication()).configs(topic.configs());
        try {
            get(admin.createTopics(List.of(request)).all());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw unavailable("create topic " + topic.name(), e);
        } catch (TimeoutException e) {
            throw unavailable("create topic " + topic.name(), e);
        }
    }

    /** Asks the leader of each partition until all answer; a new topic's partitions are for a moment without one. */
    private void awaitLeaders(Collection<Wanted> topics) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Wanted topic : topics) {
            int partitions = partitions(topic);
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        retrying(() -> admin.listOffsets(ends).all(), "reach every partition of the topics");
    }

    private int partitions(Wanted topic) {
        return description(topic.name()).partitions().size();
    }

    private TopicDescription description(String topic) {
        return retrying(() -> admin.describeTopics(List.of(topic)).allTopicNames(), "describe topic " + topic)
                .values()
                .iterator()
                .next();
    }

    private List<Difference> differences(List<Wanted> present) {
        List<Difference> differences = new ArrayList<>();
        if (present.isEmpty()) {
            return differences;
        }
        Map<ConfigResource, Wanted> resources = new LinkedHashMap<>();
        present.forEach(topic -> resources.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic));
        Map<ConfigResource, Config> configs =
                retrying(() -> admin.describeConfigs(resources.keySet()).all(), "read the topics' configuration");
        resources.forEach((resource, topic) -> {
            TopicDescription found = description(topic.name());
            compare(
                    differences,
                    topic,
                    "partitions",
                    topic.partitions(),
                    found.partitions().size());
            int copies = found.partitions().get(0).replicas().size();
            compare(differences, topic, "replication", topic.replication(), copies);
            Config config = configs.getOrDefault(resource, new Config(List.of()));
            new TreeMap<>(topic.configs()).forEach((key, wanted) -> {
                ConfigEntry entry = config.get(key);
                String value = entry == null || entry.value() == null ? "" : entry.value();
                compare(differences, topic, key, wanted, value);
            });
        });
        return differences;
    }

    private static void compare(List<Difference> differences, Wanted topic, String what, Object wanted, Object found) {
        if (!wanted.toString().equals(found.toString())) {
            differences.add(new Difference(topic.name(), what, wanted.toString(), found.toString()));
        }
    }

    /** A question to the cluster, which can be put again. */
    private interface Question<T> {
        KafkaFuture<T> ask();
    }

    private <T> T retrying(Question<T> question, String purpose) {
        while (true) {
            try {
                return get(question.ask());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadlineNanos) {
                    throw unavailable(purpose, e);
                }
                LOG.debug("asking again to {}", purpose, e);
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (TimeoutException e) {
                throw unavailable(purpose, e);
            }
        }
    }

    private <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(Math.max(1, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("wait", e);
        }
    }

    private static TopicsUnavailable unavailable(String purpose, Exception e) {
        Throwable reason = e.getCause() == null ? e : e.getCause();
        String message = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return new TopicsUnavailable("can't " + purpose + ": " + message, reason);
    }
}
