package dev.tocsin.replay;

import dev.tocsin.model.DeadLetter;
import dev.tocsin.wire.DeadLetters;
import dev.tocsin.wire.Topic;
import dev.tocsin.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;

/**
 * The records that broke, and the way back. A letter that was sent again is marked by a record with its key and no
 * value, and is not on the desk any more; if it breaks again it comes back under its new offset.
 */
public final class DeadLetterDesk {
    private static final Duration POLL = Duration.ofMillis(200);

    private final HistoryClients clients;
    private final Topic<String, DeadLetter> topic;

    /** @param kafka what every Kafka client gets: {@code bootstrap.servers}, security */
    public DeadLetterDesk(Map<String, Object> kafka, Topics topics) {
        this.clients = new HistoryClients(kafka);
        this.topic = topics.deadLetters();
    }

    /** Those not sent again yet, oldest record first. */
    public List<DeadLetter> list() {
        Map<String, DeadLetter> letters = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(Map.of())) {
            Stretch stretch = Stretch.of(consumer, List.of(topic.name()), Optional.empty());
            stretch.assignTo(consumer);
            while (!stretch.isRead(consumer)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() < stretch.ends().getOrDefault(partition, 0L)) {
                        note(record, letters);
                    }
                }
            }
        }
        return letters.values().stream()
                .sorted(Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::origin))
                .toList();
    }

    private void note(ConsumerRecord<byte[], byte[]> record, Map<String, DeadLetter> letters) {
        if (record.value() == null) {
            letters.remove(record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8));
            return;
        }
        DeadLetter letter;
        try {
            letter = topic.valueSerde().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            // A letter about this letter, so that it is seen and never sent anywhere by mistake.
            letter = DeadLetters.of(record, "desk", DeadLetter.Reason.UNREADABLE, e.getMessage());
        }
        letters.put(letter.origin(), letter);
    }

    /** @param origin {@code topic-partition@offset} */
    public Optional<DeadLetter> find(String origin) {
        return list().stream().filter(letter -> letter.origin().equals(origin)).findFirst();
    }

    /**
     * Sends each to the topic it came from, byte for byte, with its key and time; those that are themselves unreadable
     * dead letters are left out. After a crash in the middle some may be sent twice.
     *
     * @return how many were sent
     */
    public int resend(Collection<DeadLetter> letters) {
        List<DeadLetter> sendable = letters.stream()
                .filter(letter -> !letter.topic().equals(topic.name()))
                .toList();
        try (KafkaProducer<byte[], byte[]> producer = clients.producer(Map.of())) {
            await(producer, sendable.stream().map(DeadLetterDesk::original).toList());
            await(producer, sendable.stream().map(this::mark).toList());
        }
        return sendable.size();
    }

    @SuppressWarnings("NullAway") // Kafka takes null for "no key" and "no value"
    private static ProducerRecord<byte[], byte[]> original(DeadLetter letter) {
        return new ProducerRecord<>(
                letter.topic(),
                null,
                letter.at().toEpochMilli(),
                letter.key().orElse(null),
                letter.value().orElse(null));
    }

    @SuppressWarnings("NullAway")
    private ProducerRecord<byte[], byte[]> mark(DeadLetter letter) {
        byte[] key = topic.keySerde().serializer().serialize(topic.name(), letter.origin());
        return new ProducerRecord<>(topic.name(), null, letter.at().toEpochMilli(), key, (byte[]) null);
    }

    private static void await(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> underWay = new ArrayList<>();
        records.forEach(record -> underWay.add(producer.send(record)));
        producer.flush();
        underWay.forEach(sent -> Answers.await(sent, "send all"));
    }
}
