package dev.tocsin.console;

import dev.tocsin.wire.BundledSchemas;
import dev.tocsin.wire.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The schemas that the registry endpoint knows. Safe to share between threads. */
@FunctionalInterface
public interface SchemaCatalogue {
    /** Every version of every subject, by subject and version. */
    List<Entry> entries();

    /**
     * One version of one subject; several may have the same id.
     *
     * @param subject {@code <topic>-value}
     * @param version from 1
     * @param schema Avro, as JSON text
     */
    record Entry(String subject, int version, int id, String schema) {}

    /** The bundled schemas under the subjects of all topics that carry them. */
    static SchemaCatalogue bundled(BundledSchemas schemas, Topics topics, Collection<String> eventClasses) {
        Map<String, String> schemaByTopic = new TreeMap<>();
        schemaByTopic.put(topics.raw().name(), "raw-article");
        schemaByTopic.put(topics.articles().name(), "article");
        schemaByTopic.put(topics.alerts().name(), "alert");
        schemaByTopic.put(topics.decisions().name(), "decision");
        schemaByTopic.put(topics.ledger().name(), "ledger-entry");
        schemaByTopic.put(topics.deadLetters().name(), "dead-letter");
        eventClasses.forEach(name -> schemaByTopic.put(topics.events(name).name(), "event"));
        List<Entry> entries = new ArrayList<>();
        schemaByTopic.forEach((topic, name) -> schemas.versionsOf(name)
                .forEach(v -> entries.add(new Entry(topic + "-value", v.number(), v.id(), v.json()))));
        List<Entry> fixed = List.copyOf(entries);
        return () -> fixed;
    }
}
