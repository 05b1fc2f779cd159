package dev.tocsin.replay;

import dev.tocsin.model.Lane;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Into a topic, in transactions: keys and times as they were, captures, articles and events marked as history. A named
 * job stores in the same transaction how far it has come.
 */
final class TopicWriter implements ReplayWriter {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWriter.class);

    private static final Duration VISIBLE_LIMIT = Duration.ofSeconds(30);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String target;
    private final Topics topics;
    private final HistoryClients clients;
    private final Optional<String> group;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();
    private boolean open;

    TopicWriter(String target, Topics topics, HistoryClients clients, Optional<String> job) {
        this.target = target;
        this.topics = topics;
        this.clients = clients;
        this.group = job.map(TopicWriter::groupOf);
        String id = "tocsin-replay-" + job.orElseGet(() -> UUID.randomUUID().toString());
        this.producer = clients.producer(Map.of("transactional.id", id));
        producer.initTransactions();
    }

    /** The group in which a job keeps how far it has come. */
    static String groupOf(String job) {
        return "tocsin-replay-" + job;
    }

    @Override
    public void write(ConsumerRecord<byte[], byte[]> record, Content content) {
        begin();
        underWay.add(producer.send(new ProducerRecord<>(
                target, null, Math.max(0, record.timestamp()), record.key(), archived(record, content))));
    }

    private byte[] archived(ConsumerRecord<byte[], byte[]> record, Content content) {
        if (content instanceof Content.OfEvent event) {
            return topics.events("any")
                    .valueSerde()
                    .serializer()
                    .serialize(target, event.event().inLane(Lane.ARCHIVE));
        } else if (content instanceof Content.OfCapture capture) {
            return topics.raw()
                    .valueSerde()
                    .serializer()
                    .serialize(target, capture.capture().inLane(Lane.ARCHIVE));
        } else if (content instanceof Content.OfArticle article) {
            return topics.articles()
                    .valueSerde()
                    .serializer()
                    .serialize(target, article.article().inLane(Lane.ARCHIVE));
        }
        return record.value();
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    @Override
    public void checkpoint(Map<TopicPartition, OffsetAndMetadata> next) {
        if (group.isPresent() && !next.isEmpty()) {
            begin();
            producer.sendOffsetsToTransaction(next, new ConsumerGroupMetadata(group.get()));
        }
        if (open) {
            producer.flush();
            underWay.forEach(sent -> Answers.await(sent, "write to " + target));
            underWay.clear();
            producer.commitTransaction();
            open = false;
        }
    }

    /** A job that is complete starts anew the next time. */
    @Override
    public void finish(ReplaySummary.End end) {
        try (Admin admin = clients.admin()) {
            awaitVisible(admin);
            if (end == ReplaySummary.End.COMPLETE && group.isPresent()) {
                forget(admin, group.get());
            }
        }
    }

    private static void forget(Admin admin, String group) {
        try {
            Answers.await(admin.deleteConsumerGroups(List.of(group)).all(), "forget the job's state");
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    /** A transaction's commit returns before the broker has marked its records on every partition. */
    private void awaitVisible(Admin admin) {
        Map<TopicPartition, Long> written = ends(admin, IsolationLevel.READ_UNCOMMITTED);
        long deadline = System.nanoTime() + VISIBLE_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            Map<TopicPartition, Long> visible = ends(admin, IsolationLevel.READ_COMMITTED);
            if (written.entrySet().stream().allMatch(w -> visible.getOrDefault(w.getKey(), 0L) >= w.getValue())) {
                return;
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        LOG.warn("what was written to {} is not visible yet: another program's transaction is open", target);
    }

    private Map<TopicPartition, Long> ends(Admin admin, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> latest = producer.partitionsFor(target).stream()
                .collect(Collectors.toMap(p -> new TopicPartition(p.topic(), p.partition()), p -> OffsetSpec.latest()));
        var offsets = Answers.await(
                admin.listOffsets(latest, new ListOffsetsOptions(level)).all(), "read the ends of " + target);
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
