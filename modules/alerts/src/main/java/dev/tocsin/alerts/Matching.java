package dev.tocsin.alerts;

import dev.tocsin.alerts.rule.RuleMonitor;
import dev.tocsin.model.Alert;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Event;
import dev.tocsin.wire.DeadLetters;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Event topics in, raised alerts out. An event counts as read once its alerts are stored on their topic; what becomes of
 * them then is {@link Delivering}'s business, so that no sink can hold matching up. A crash between the two finds the
 * alerts in {@link AlertHistory} and raises none twice.
 */
final class Matching implements Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Topics topics;
    private final RuleMonitor monitor;
    private final AlertMetrics metrics;
    private final BrokerWatch watch;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Outbox outbox;
    private final AlertHistory history;
    private final Optional<Metric> connections;

    Matching(
            AlertClients clients,
            AlertSettings settings,
            Topics topics,
            RuleMonitor monitor,
            AlertMetrics metrics,
            BrokerWatch watch) {
        this.topics = topics;
        this.monitor = monitor;
        this.metrics = metrics;
        this.watch = watch;
        consumer = clients.member(settings.group(), settings.offsetReset());
        history = new AlertHistory(topics.alerts().name(), clients.reader());
        outbox = clients.outbox();
        connections = AlertClients.connections(consumer);
        consumer.subscribe(topics.eventTopics(), this);
    }

    @Override
    public void step() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        watch.connected(connections);
        if (!records.isEmpty()) {
            records.forEach(this::handle);
            outbox.await();
            consumer.commitSync();
        }
    }

    private void handle(ConsumerRecord<byte[], byte[]> record) {
        metrics.eventRead();
        Instant at = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
        decode(record).ifPresent(event -> monitor.match(event, at).forEach(alert -> raise(alert, record.timestamp())));
    }

    private Optional<Event> decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(
                    topics.events("any").valueSerde().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            LOG.debug("unreadable event {}-{}@{}", record.topic(), record.partition(), record.offset(), e);
            metrics.unreadable();
            DeadLetter letter = DeadLetters.of(record, "alert", DeadLetter.Reason.UNREADABLE, e.getMessage());
            outbox.send(topics.deadLetters(), letter.origin(), letter, record.timestamp());
            return Optional.empty();
        }
    }

    private void raise(Alert alert, long timestamp) {
        if (history.contains(alert.id())) {
            metrics.repeated(alert.rule());
            return;
        }
        LOG.debug("rule {} matches event {}", alert.rule(), alert.event().id());
        outbox.send(topics.alerts(), alert.id(), alert, timestamp);
        history.add(alert.id());
        metrics.raised(alert.rule());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (!partitions.isEmpty()) {
            history.catchUp();
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debug("gave up {}: everything read is committed", partitions);
    }

    @Override
    public void close() {
        try (history;
                outbox) {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
        }
    }
}
