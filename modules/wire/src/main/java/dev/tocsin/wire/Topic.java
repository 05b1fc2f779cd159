package dev.tocsin.wire;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic as a value: its name, how its records are written, and how it is made.
 *
 * @param configs what the topic is created with where it is missing
 */
public record Topic<K, V>(
        String name, Serde<K> keySerde, Serde<V> valueSerde, int partitions, Map<String, String> configs) {
    public Topic {
        configs = Map.copyOf(configs);
    }
}
