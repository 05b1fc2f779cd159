package dev.tocsin.replay;

import dev.tocsin.replay.ReplayTarget.IntoFile;
import dev.tocsin.replay.ReplayTarget.IntoTopic;
import dev.tocsin.wire.TopicSetup;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Sends history again, in the order of its record times, from several topics into one or into a file. It ends at what
 * was the end of the topics when it began. Times and keys stay; what is re-emitted is marked as history, so that it
 * raises no alert.
 */
public final class Replay {
    private static final Duration TOPIC_LIMIT = Duration.ofSeconds(60);

    private final HistoryClients clients;
    private final Topics topics;

    /** @param kafka what every Kafka client gets: {@code bootstrap.servers}, security */
    public Replay(Map<String, Object> kafka, Topics topics) {
        this.clients = new HistoryClients(kafka);
        this.topics = topics;
    }

    /**
     * Blocks until all is sent or {@code stop} says yes, which is asked several times a second.
     *
     * @throws IllegalArgumentException where the request can't be met: no such topics, several kinds of records for one
     *     topic, a condition on records that are no events, a target that is read from
     */
    public ReplaySummary run(ReplayRequest request, Progress progress, BooleanSupplier stop) {
        Map<String, Object> group = request.job()
                .<Map<String, Object>>map(job -> Map.of("group.id", TopicWriter.groupOf(job)))
                .orElse(Map.of());
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(group)) {
            List<String> sources = sources(request, consumer.listTopics().keySet());
            if (request.into() instanceof IntoTopic target) {
                makeLike(sources.get(0), target.name());
            }
            Stretch stretch = Stretch.of(consumer, sources, Optional.of(request.from()));
            if (request.job().isPresent()) {
                stretch = resumed(stretch, consumer);
            }
            try (ReplayWriter writer = writer(request)) {
                ReplayRun run = new ReplayRun(request, topics, consumer, stretch, writer, progress);
                ReplaySummary summary = run.toEnd(stop);
                writer.finish(summary.end());
                return summary;
            }
        }
    }

    private List<String> sources(ReplayRequest request, Set<String> existing) {
        List<String> sources = request.topics().among(existing);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no topic is called " + request.topics());
        }
        Set<TopicKind> kinds = sources.stream().map(TopicKind::of).collect(Collectors.toCollection(TreeSet::new));
        if (request.where().isPresent() && !kinds.equals(Set.of(TopicKind.EVENTS))) {
            throw new IllegalArgumentException(
                    "a condition is for events, and not all of these are event topics: " + String.join(", ", sources));
        }
        if (request.into() instanceof IntoTopic target) {
            if (request.topics().matches(target.name())) {
                throw new IllegalArgumentException(
                        target.name() + " would be read from and written to: " + request.topics() + " matches it");
            }
            TopicKind kind = TopicKind.of(target.name());
            if (kinds.size() > 1 || (kind != TopicKind.OTHER && !kinds.contains(kind))) {
                throw new IllegalArgumentException("records of different kinds can't go into " + target.name() + ": "
                        + String.join(", ", sources));
            }
        }
        return sources;
    }

    private static Stretch resumed(Stretch stretch, KafkaConsumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> starts = new HashMap<>(stretch.starts());
        consumer.committed(starts.keySet()).forEach((partition, offset) -> {
            if (offset != null) {
                starts.merge(partition, offset.offset(), Math::max);
            }
        });
        return new Stretch(starts, stretch.ends());
    }

    private ReplayWriter writer(ReplayRequest request) {
        return request.into() instanceof IntoTopic target
                ? new TopicWriter(target.name(), topics, clients, request.job())
                : new FileWriter(((IntoFile) request.into()).file());
    }

    /** Waits for every partition to answer: what is written to a topic before that can be lost. */
    private void makeLike(String source, String target) {
        try (Admin admin = clients.admin()) {
            String purpose = "look at the topics";
            boolean exists = Answers.await(admin.listTopics().names(), purpose).contains(target);
            String model = exists ? target : source;
            TopicDescription shape = Answers.await(
                    admin.describeTopics(List.of(model)).topicNameValues().values().stream()
                            .findFirst()
                            .orElseThrow(),
                    purpose);
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, model);
            Map<String, String> configs =
                    Answers.await(admin.describeConfigs(List.of(resource)).all(), purpose).values().stream()
                            .flatMap(config -> config.entries().stream())
                            .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
            short copies = (short) shape.partitions().get(0).replicas().size();
            TopicSetup.Wanted wanted =
                    new TopicSetup.Wanted(target, shape.partitions().size(), copies, configs);
            TopicSetup.ensure(admin, List.of(wanted), TOPIC_LIMIT);
        }
    }

    /** The offsets to go on at, as Kafka takes them. */
    static Map<TopicPartition, OffsetAndMetadata> committable(Map<TopicPartition, Long> next) {
        return next.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
    }
}
