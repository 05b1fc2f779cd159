package dev.tocsin.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An alert that is not delivered to all its sinks yet. Changed by the delivery thread only. */
final class PendingAlert {
    private final String id;
    private final long offset;
    private final Set<String> open;
    private final Map<String, Long> putAside = new HashMap<>();
    private final Map<String, String> refusals = new TreeMap<>();
    private Optional<ConsumerRecord<byte[], byte[]>> record;

    /** @param record that raised it, as read */
    PendingAlert(ConsumerRecord<byte[], byte[]> record, String id, List<String> sinks) {
        this.record = Optional.of(record);
        this.offset = record.offset();
        this.id = id;
        this.open = new TreeSet<>(sinks);
    }

    /** Absent once {@link #letGo}. */
    Optional<ConsumerRecord<byte[], byte[]>> record() {
        return record;
    }

    /** Forgets the record where all open sinks are put aside: the alert then waits on its topic for a restart. */
    void letGo() {
        if (putAside.keySet().containsAll(open)) {
            record = Optional.empty();
        }
    }

    String id() {
        return id;
    }

    long offset() {
        return offset;
    }

    /** Sinks that don't have it yet. */
    Set<String> open() {
        return open;
    }

    /** By sink, in the order of their names. */
    Map<String, String> refusals() {
        return refusals;
    }

    void delivered(String sink) {
        open.remove(sink);
    }

    void refused(String sink, String reason) {
        open.remove(sink);
        refusals.put(sink, reason);
    }

    void putAside(String sink, long untilNanos) {
        putAside.put(sink, untilNanos);
    }

    /** The sinks whose rest is over; they are no longer put aside then. */
    List<String> due(long nowNanos) {
        if (putAside.isEmpty() || record.isEmpty()) {
            return List.of();
        }
        List<String> due = putAside.entrySet().stream()
                .filter(rest -> rest.getValue() - nowNanos <= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        due.forEach(putAside::remove);
        return due;
    }

    boolean settled() {
        return open.isEmpty();
    }
}
