package dev.tocsin.topology;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * For topics within the graph, whose every record has a key and a value: one that came from elsewhere without them is
 * unreadable, and so ends as a dead letter, instead of stopping the step that reads it.
 */
final class RequiredSerde {
    private RequiredSerde() {}

    static <T> Serde<T> of(Serde<T> form) {
        return Serdes.serdeFrom(form.serializer(), (topic, bytes) -> {
            if (bytes == null) {
                throw new SerializationException("a record without key or value");
            }
            return form.deserializer().deserialize(topic, bytes);
        });
    }
}
