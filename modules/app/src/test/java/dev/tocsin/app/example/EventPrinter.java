package dev.tocsin.app.example;

import dev.tocsin.model.Event;
import dev.tocsin.wire.EventLine;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints each event as it is published; subscribe to one class or to all of them. */
public final class EventPrinter {
    private EventPrinter() {}

    public static void main(String[] args) {
        Topics topics = Topics.bundled();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", args.length > 0 ? args[0] : "127.0.0.1:9092",
                "group.id", "my-desk",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed");
        try (KafkaConsumer<String, Event> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                topics.events("any").valueSerde().deserializer())) {
            consumer.subscribe(topics.eventTopics());
            while (!Thread.currentThread().isInterrupted()) {
                for (ConsumerRecord<String, Event> record : consumer.poll(Duration.ofSeconds(1))) {
                    System.out.println(EventLine.PLAIN.of(record.value()));
                }
            }
        }
    }
}
