package dev.tocsin.replay;

import dev.tocsin.wire.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How far back the topics go. Kafka deletes by the records' times, so a capture that is older than its topic keeps would
 * be gone before, or soon after, it is processed.
 */
public final class KeptHistory {
    private final Admin admin;
    private final Topics topics;

    public KeptHistory(Admin admin, Topics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /** The oldest record time that captures, and what comes of them, may have. */
    public Instant since(Instant now) {
        Collection<Config> configs = Answers.await(
                        admin.describeConfigs(resources()).all(), "read how long the topics keep")
                .values();
        long shortest = configs.stream()
                .mapToLong(KeptHistory::retentionMillis)
                .filter(millis -> millis >= 0)
                .min()
                .orElse(Long.MAX_VALUE);
        return shortest >= now.toEpochMilli() ? Instant.EPOCH : now.minusMillis(shortest);
    }

    /** Lets them keep everything. */
    public void keepForEver() {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        ConfigEntry forEver = new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "-1");
        resources().forEach(r -> changes.put(r, List.of(new AlterConfigOp(forEver, AlterConfigOp.OpType.SET))));
        Answers.await(admin.incrementalAlterConfigs(changes).all(), "change how long the topics keep");
    }

    /** Another one when a topic is deleted and made again under its name. */
    static String topicId(Admin admin, String topic) {
        return Answers.await(
                        admin.describeTopics(List.of(topic))
                                .topicNameValues()
                                .values()
                                .iterator()
                                .next(),
                        "find " + topic)
                .topicId()
                .toString();
    }

    private List<ConfigResource> resources() {
        Set<String> existing = Answers.await(admin.listTopics().names(), "list the topics");
        return existing.stream()
                .filter(name -> List.of(
                                        topics.raw().name(),
                                        topics.articles().name(),
                                        topics.decisions().name(),
                                        topics.deadLetters().name())
                                .contains(name)
                        || topics.eventTopics().matcher(name).matches())
                .sorted()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
    }

    private static long retentionMillis(Config config) {
        ConfigEntry policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
        ConfigEntry retention = config.get(TopicConfig.RETENTION_MS_CONFIG);
        boolean deletes = policy == null || policy.value().contains(TopicConfig.CLEANUP_POLICY_DELETE);
        return deletes && retention != null ? Long.parseLong(retention.value()) : -1;
    }
}
