package dev.tocsin.replay;

import dev.tocsin.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows what is on the topics, without a trace: no group, no commits. Records come nearly in the order of their times;
 * exactly so within a partition. One that can't be read is counted and left out.
 */
public final class Tail {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(10);

    private final HistoryClients clients;
    private final Topics topics;

    /** @param kafka what every Kafka client gets: {@code bootstrap.servers}, security */
    public Tail(Map<String, Object> kafka, Topics topics) {
        this.clients = new HistoryClients(kafka);
        this.topics = topics;
    }

    /**
     * Blocks until the end that the query names.
     *
     * @param sink takes each record, on this thread
     * @param stop asked several times a second
     */
    public TailSummary run(TailQuery query, Consumer<TailRecord> sink, BooleanSupplier stop) {
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
            return new Run(query, sink, stop, consumer).toEnd();
        }
    }

    private final class Run {
        private final TailQuery query;
        private final Consumer<TailRecord> sink;
        private final BooleanSupplier stop;
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final Set<String> known = new HashSet<>();
        private long shown;
        private long filtered;
        private long unreadable;
        private long nextLook = System.nanoTime() + LOOK_FOR_TOPICS.toNanos();

        Run(TailQuery query, Consumer<TailRecord> sink, BooleanSupplier stop, KafkaConsumer<byte[], byte[]> consumer) {
            this.query = query;
            this.sink = sink;
            this.stop = stop;
            this.consumer = consumer;
        }

        TailSummary toEnd() {
            known.addAll(query.topics().among(consumer.listTopics().keySet()));
            Stretch stretch = Stretch.of(consumer, known, query.since());
            stretch.assignTo(consumer);
            boolean follow = query.until() == TailQuery.Until.STOPPED;
            while (!stop.getAsBoolean() && !full() && (follow || !stretch.isRead(consumer))) {
                if (consumer.assignment().isEmpty()) {
                    pauseForTopics();
                } else {
                    inOrder(follow ? Map.of() : stretch.ends()).forEach(this::show);
                }
                if (follow) {
                    lookForTopics();
                }
            }
            return new TailSummary(shown, filtered, unreadable, known.size());
        }

        private boolean full() {
            return query.limit().isPresent() && shown >= query.limit().getAsLong();
        }

        /** @param ends offsets from which on records came too late to be shown */
        private List<ConsumerRecord<byte[], byte[]>> inOrder(Map<TopicPartition, Long> ends) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, Long.MAX_VALUE)) {
                    records.add(record);
                }
            }
            records.sort(Comparator.comparingLong(ConsumerRecord::timestamp)); // stable: offsets stay in order
            return records;
        }

        private void pauseForTopics() {
            LockSupport.parkNanos(POLL.toNanos());
        }

        /** Topics that are made while it runs are shown from their beginning. */
        private void lookForTopics() {
            if (System.nanoTime() - nextLook < 0) {
                return;
            }
            nextLook = System.nanoTime() + LOOK_FOR_TOPICS.toNanos();
            List<String> fresh = query.topics().among(consumer.listTopics().keySet()).stream()
                    .filter(topic -> !known.contains(topic))
                    .toList();
            if (!fresh.isEmpty()) {
                LOG.debug("new topics: {}", fresh);
                Map<TopicPartition, Long> starts = new HashMap<>(
                        Stretch.of(consumer, fresh, Optional.empty()).starts());
                Set<TopicPartition> all = new HashSet<>(consumer.assignment());
                all.addAll(starts.keySet());
                consumer.assign(all);
                starts.forEach(consumer::seek);
                known.addAll(fresh);
            }
        }

        private void show(ConsumerRecord<byte[], byte[]> record) {
            if (full()) {
                return;
            }
            Content content;
            try {
                content = TopicKind.decode(topics, record);
            } catch (SerializationException e) {
                LOG.debug("unreadable {}-{}@{}", record.topic(), record.partition(), record.offset(), e);
                unreadable++;
                return;
            }
            if (query.where().isPresent()
                    && !(content instanceof Content.OfEvent event
                            && query.where().get().matches(event.event()))) {
                filtered++;
                return;
            }
            shown++;
            sink.accept(new TailRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                    record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                    content));
        }
    }
}
