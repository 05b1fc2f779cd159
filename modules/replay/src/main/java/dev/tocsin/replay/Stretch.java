package dev.tocsin.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/**
 * The part of some topics that is to be read.
 *
 * @param starts the first offset of each partition
 * @param ends the offset after the last of each partition
 */
record Stretch(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
    Stretch {
        starts = Map.copyOf(starts);
        ends = Map.copyOf(ends);
    }

    /** From a time, or the beginning, to the present end. Every record before the start is older than {@code from}. */
    static Stretch of(KafkaConsumer<?, ?> consumer, Collection<String> topics, Optional<Instant> from) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.beginningOffsets(partitions));
        from.ifPresent(time -> {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(p -> times.put(p, time.toEpochMilli()));
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            for (TopicPartition partition : partitions) {
                OffsetAndTimestamp first = found.get(partition);
                starts.put(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
            }
        });
        return new Stretch(starts, ends);
    }

    /** Makes the consumer read it, from its start. */
    void assignTo(KafkaConsumer<?, ?> consumer) {
        consumer.assign(starts.keySet());
        starts.forEach(consumer::seek);
    }

    boolean isRead(KafkaConsumer<?, ?> consumer) {
        return ends.keySet().stream().allMatch(partition -> isRead(consumer, partition));
    }

    boolean isRead(KafkaConsumer<?, ?> consumer, TopicPartition partition) {
        return consumer.position(partition) >= ends.getOrDefault(partition, 0L);
    }

    /** How many offsets it spans; records that were compacted away count too. */
    long length() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - starts.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
