package dev.tocsin.replay;

import dev.tocsin.replay.ReplaySummary.End;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One replay, from its start to its end. */
final class ReplayRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
    private static final int RECORDS_IN_TRANSACTION = 1000;
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(1);
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReplayRequest request;
    private final Topics topics;
    private final TimeMerge merge;
    private final ReplayWriter writer;
    private final Progress progress;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> reached;
    private final long total;
    private long done;
    private long read;
    private long written;
    private long filtered;
    private long unreadable;
    private long sinceCheckpoint;
    private long checkpointDueNanos;
    private OptionalLong firstTimestamp = OptionalLong.empty();
    private long firstNanos;

    ReplayRun(
            ReplayRequest request,
            Topics topics,
            KafkaConsumer<byte[], byte[]> consumer,
            Stretch stretch,
            ReplayWriter writer,
            Progress progress) {
        this.request = request;
        this.topics = topics;
        this.merge = new TimeMerge(consumer, stretch);
        this.writer = writer;
        this.progress = progress;
        this.reached = new HashMap<>(stretch.starts());
        this.total = stretch.length();
    }

    ReplaySummary toEnd(BooleanSupplier stop) {
        progress.at(0, total);
        checkpointDueNanos = System.nanoTime() + LONGEST_TRANSACTION.toNanos();
        while (!stop.getAsBoolean()) {
            Optional<ConsumerRecord<byte[], byte[]>> record = merge.next();
            if (record.isPresent()) {
                if (!isDue(record.get(), stop)) {
                    break;
                }
                take(record.get());
            } else if (merge.isDone()) {
                checkpoint();
                progress.at(total, total);
                return summary(End.COMPLETE);
            }
            if (sinceCheckpoint >= RECORDS_IN_TRANSACTION || System.nanoTime() - checkpointDueNanos >= 0) {
                checkpoint();
            }
        }
        checkpoint();
        return summary(End.STOPPED);
    }

    private ReplaySummary summary(End end) {
        return new ReplaySummary(read, written, filtered, unreadable, end);
    }

    private void checkpoint() {
        writer.checkpoint(Replay.committable(next));
        next.clear();
        sinceCheckpoint = 0;
        checkpointDueNanos = System.nanoTime() + LONGEST_TRANSACTION.toNanos();
    }

    private boolean isInside(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() >= request.from().toEpochMilli()
                && record.timestamp() < request.to().toEpochMilli();
    }

    /** Waits for the record's time at the chosen speed; false where it was stopped meanwhile. */
    private boolean isDue(ConsumerRecord<byte[], byte[]> record, BooleanSupplier stop) {
        if (request.speed().equals(Speed.MAX) || !isInside(record)) {
            return true;
        }
        if (firstTimestamp.isEmpty()) {
            firstTimestamp = OptionalLong.of(record.timestamp());
            firstNanos = System.nanoTime();
        }
        double millis = (record.timestamp() - firstTimestamp.getAsLong())
                / request.speed().factor();
        long dueNanos = firstNanos + (long) (millis * 1e6);
        if (dueNanos - System.nanoTime() > LONGEST_TRANSACTION.toNanos()) {
            checkpoint();
        }
        while (dueNanos - System.nanoTime() > 0) {
            if (stop.getAsBoolean()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(GLANCE_NANOS, dueNanos - System.nanoTime()));
        }
        return true;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (isInside(record)) {
            read++;
            decode(record).ifPresent(content -> {
                if (isWanted(content)) {
                    writer.write(record, content);
                    written++;
                } else {
                    filtered++;
                }
            });
        }
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        next.put(partition, record.offset() + 1);
        sinceCheckpoint++;
        done += record.offset() + 1 - reached.getOrDefault(partition, 0L);
        reached.put(partition, record.offset() + 1);
        progress.at(Math.min(done, total), total);
    }

    private boolean isWanted(Content content) {
        if (content instanceof Content.Tombstone) {
            return false;
        }
        return request.where().isEmpty()
                || (content instanceof Content.OfEvent event
                        && request.where().get().matches(event.event()));
    }

    private Optional<Content> decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(TopicKind.decode(topics, record));
        } catch (SerializationException e) {
            LOG.debug("unreadable {}-{}@{}", record.topic(), record.partition(), record.offset(), e);
            unreadable++;
            return Optional.empty();
        }
    }
}
