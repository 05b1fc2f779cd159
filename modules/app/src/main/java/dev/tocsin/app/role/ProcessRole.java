package dev.tocsin.app.role;

import dev.tocsin.topology.UnreadableRecords;
import dev.tocsin.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the graph. An instance that fails stops as a whole and says why; others, or its next start, take over. */
public final class ProcessRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessRole.class);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(20);
    private static final int LARGEST_RECORD_BYTES = 20 << 20;
    private static final int BATCH_BYTES = 256 << 10;

    private final Topology topology;
    private final Properties properties;
    private final Consumer<String> onFailure;
    private final boolean leaveOnClose;
    private volatile KafkaStreams streams;
    private volatile Optional<String> failure = Optional.empty();

    /**
     * @param instance keeps its share of the work across a restart where it is named; an unnamed one gives it back when
     *     it closes
     * @param onFailure told why, when processing ends by itself
     */
    public ProcessRole(
            Topology topology,
            Topics topics,
            Backbone backbone,
            ProcessSettings settings,
            Path stateDirectory,
            Optional<String> instance,
            Consumer<String> onFailure) {
        this.topology = topology;
        this.onFailure = onFailure;
        this.leaveOnClose = instance.isEmpty();
        this.properties = properties(topics, backbone, settings, stateDirectory, instance);
        this.streams = new KafkaStreams(topology, properties);
    }

    /**
     * Starts it. A local store that can't be opened (the process was killed in the middle of making it) costs all of
     * them: they are made again from their changelogs.
     */
    public void start() {
        try {
            begin();
        } catch (ProcessorStateException e) {
            LOG.warn("the local stores can't be opened and are made anew from their changelogs: {}", e.getMessage());
            streams.close(CLOSE_LIMIT);
            streams.cleanUp();
            streams = new KafkaStreams(topology, properties);
            begin();
        }
    }

    private void begin() {
        streams.setUncaughtExceptionHandler(e -> {
            String why = e.getCause() == null ? e.toString() : e.getMessage() + ": " + e.getCause();
            LOG.error("processing failed", e);
            failure = Optional.of(why);
            onFailure.accept(why);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.setStateListener((now, before) -> LOG.debug("processing is {}", now));
        streams.start();
    }

    /** Kafka's own; another one after {@link #start} than before, it may be. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Why processing ended by itself, where it did. */
    public Optional<String> failure() {
        return failure;
    }

    @Override
    public void close() {
        CloseOptions options = CloseOptions.timeout(CLOSE_LIMIT)
                .withGroupMembershipOperation(
                        leaveOnClose
                                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP);
        if (!streams.close(options)) {
            LOG.warn(
                    "processing did not close within {} s; what it had not committed is done again at the next start",
                    CLOSE_LIMIT.toSeconds());
        }
    }

    private static Properties properties(
            Topics topics,
            Backbone backbone,
            ProcessSettings settings,
            Path stateDirectory,
            Optional<String> instance) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, settings.guarantee());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitInterval().toMillis());
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, settings.cacheBytes());
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        p.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
        p.put(UnreadableRecords.TOPICS, topics);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        p.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD_BYTES);
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        p.put(StreamsConfig.topicPrefix("max.message.bytes"), Integer.toString(LARGEST_RECORD_BYTES));
        // A dead instance's share goes to the others after this, not after Kafka's 45 seconds.
        p.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 15_000);
        instance.ifPresent(name -> p.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                settings.applicationId() + "-" + name));
        p.putAll(backbone.properties());
        return p;
    }
}
