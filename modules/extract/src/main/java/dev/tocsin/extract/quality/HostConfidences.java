package dev.tocsin.extract.quality;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The confidence of many hosts; of those that were read longest ago it forgets what goes beyond a limit. For one thread. */
public final class HostConfidences {
    private static final int MOST_HOSTS = 10_000;
    private static final float LOAD = 0.75f;

    private final Map<String, HostConfidence> hosts = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HostConfidence> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    /** A host that is suddenly read badly. */
    public record Fall(String host, HostConfidence before, HostConfidence now) {}

    /** Counts one page of a host; tells where the host fell with it. */
    public Optional<Fall> add(String host, double confidence) {
        HostConfidence before = hosts.getOrDefault(host, HostConfidence.NONE);
        HostConfidence now = before.with(confidence);
        hosts.put(host, now);
        return now.fellSince(before) ? Optional.of(new Fall(host, before, now)) : Optional.empty();
    }

    /** The hosts with the most pages, at most so many. */
    public Map<String, HostConfidence> busiest(int most) {
        Map<String, HostConfidence> busiest = new LinkedHashMap<>();
        hosts.entrySet().stream()
                .sorted(Map.Entry.<String, HostConfidence>comparingByValue(
                                Comparator.comparingLong(HostConfidence::pages).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(e -> busiest.put(e.getKey(), e.getValue()));
        return busiest;
    }
}
