package dev.tocsin.alerts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The alerts of one partition of their topic that are not settled. For one thread. */
final class PartitionBacklog {
    private final long end;
    private final TreeMap<Long, PendingAlert> byOffset = new TreeMap<>();
    private final Map<String, PendingAlert> byId = new HashMap<>();
    private boolean started;

    /** @param end where the partition ended when it was assigned */
    PartitionBacklog(long end) {
        this.end = end;
    }

    long end() {
        return end;
    }

    /** Whether it was read up to {@link #end}, so that what is in it may be sent. */
    boolean started() {
        return started;
    }

    void start() {
        started = true;
    }

    /** False where an alert of that id waits already. */
    boolean add(PendingAlert pending) {
        if (byId.putIfAbsent(pending.id(), pending) != null) {
            return false;
        }
        byOffset.put(pending.offset(), pending);
        return true;
    }

    /** False where there is none. */
    boolean remove(String id) {
        PendingAlert removed = byId.remove(id);
        if (removed == null) {
            return false;
        }
        byOffset.remove(removed.offset());
        return true;
    }

    boolean holds(PendingAlert pending) {
        return byId.get(pending.id()) == pending;
    }

    /** In the order of their offsets. */
    Collection<PendingAlert> all() {
        return List.copyOf(byOffset.values());
    }

    int size() {
        return byOffset.size();
    }

    OptionalLong first() {
        return byOffset.isEmpty() ? OptionalLong.empty() : OptionalLong.of(byOffset.firstKey());
    }
}
