package dev.tocsin.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The records of a stretch in the order of their times, across partitions and topics; within a partition in the order of
 * their offsets. The same stretch always gives the same order. For one thread.
 */
final class TimeMerge {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int ENOUGH = 100;

    private static final Comparator<ConsumerRecord<byte[], byte[]>> ORDER = Comparator.comparingLong(
                    (ConsumerRecord<byte[], byte[]> r) -> r.timestamp())
            .thenComparing(ConsumerRecord::topic)
            .thenComparingInt(ConsumerRecord::partition);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Stretch stretch;
    private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> waiting =
            new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));

    TimeMerge(KafkaConsumer<byte[], byte[]> consumer, Stretch stretch) {
        this.consumer = consumer;
        this.stretch = stretch;
        stretch.assignTo(consumer);
        stretch.starts().keySet().forEach(partition -> waiting.put(partition, new ArrayDeque<>()));
    }

    /** Whether all has been handed out. */
    boolean isDone() {
        return waiting.values().stream().allMatch(Deque::isEmpty) && stretch.isRead(consumer);
    }

    /** The next record; absent where it is not known yet, so ask again, or where there is none. */
    Optional<ConsumerRecord<byte[], byte[]>> next() {
        List<TopicPartition> lacking = lacking();
        if (!lacking.isEmpty()) {
            fill();
            if (!lacking().isEmpty()) {
                return Optional.empty();
            }
        }
        return waiting.values().stream()
                .filter(records -> !records.isEmpty())
                .min(Comparator.comparing(Deque::getFirst, ORDER))
                .map(Deque::removeFirst);
    }

    /** Partitions that have more, of which none is here: the earliest of all may be theirs. */
    private List<TopicPartition> lacking() {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty() && !stretch.isRead(consumer, entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void fill() {
        waiting.forEach((partition, records) -> {
            if (records.size() >= ENOUGH || stretch.isRead(consumer, partition)) {
                consumer.pause(List.of(partition));
            } else {
                consumer.resume(List.of(partition));
            }
        });
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            Deque<ConsumerRecord<byte[], byte[]>> records = waiting.get(partition);
            if (records != null && record.offset() < stretch.ends().getOrDefault(partition, 0L)) {
                records.add(record);
            }
        }
    }
}
