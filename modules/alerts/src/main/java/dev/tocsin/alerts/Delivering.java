package dev.tocsin.alerts;

import dev.tocsin.alerts.rule.AlertRule;
import dev.tocsin.alerts.rule.AlertRules;
import dev.tocsin.model.Alert;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.wire.DeadLetters;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alerts' topic in, sinks out, and what came of it back to the topic. The committed offset of a partition is that of
 * its first alert that is not settled; so after a crash or a change of instance everything is seen again that may not
 * have been delivered. A partition is read to its end before anything of it is sent, since what was raised early may be
 * marked as delivered late.
 */
final class Delivering implements Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final CloseOptions CLOSE = CloseOptions.timeout(Duration.ofSeconds(5));
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final AlertSettings settings;
    private final Topics topics;
    private final AlertRules rules;
    private final Map<String, SinkWorker> workers;
    private final BlockingQueue<Outcome> outcomes;
    private final AlertMetrics metrics;
    private final Reports reports;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Outbox outbox;
    private final Optional<Metric> connections;
    private final Map<TopicPartition, PartitionBacklog> partitions = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Set<PendingAlert> touched = new LinkedHashSet<>();
    private long nextRoundNanos = System.nanoTime();

    Delivering(
            AlertClients clients,
            AlertSettings settings,
            Topics topics,
            AlertRules rules,
            Map<String, SinkWorker> workers,
            BlockingQueue<Outcome> outcomes,
            AlertMetrics metrics,
            Reports reports) {
        this.settings = settings;
        this.topics = topics;
        this.rules = rules;
        this.workers = workers;
        this.outcomes = outcomes;
        this.metrics = metrics;
        this.reports = reports;
        consumer = clients.member(settings.group() + "-delivery", "earliest");
        outbox = clients.outbox();
        connections = AlertClients.connections(consumer);
        consumer.subscribe(List.of(topics.alerts().name()), this);
    }

    /**
     * Where it tells how it is.
     *
     * @param pending takes the number of alerts that are not settled
     */
    record Reports(BrokerWatch watch, LongConsumer pending) {}

    @Override
    public void step() {
        consumer.poll(POLL).forEach(this::read);
        reports.watch().connected(connections);
        partitions.forEach(this::startWhenRead);
        drain().forEach(this::note);
        settle();
        long now = System.nanoTime();
        if (now - nextRoundNanos >= 0) {
            nextRoundNanos = now + ROUND.toNanos();
            retryWhatIsDue(now);
            commit(partitions.keySet());
        }
    }

    /** Notes what the sinks did until now; called once they have stopped. */
    @Override
    public void finish() {
        drain().forEach(this::note);
        settle();
        commit(partitions.keySet());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        PartitionBacklog backlog = partitions.get(new TopicPartition(record.topic(), record.partition()));
        if (backlog == null || record.value() == null) {
            return;
        }
        Optional<Alert> alert = decode(record);
        if (alert.isEmpty()) {
            return;
        }
        if (alert.get().state() != Alert.State.RAISED) {
            if (backlog.remove(alert.get().id())) {
                metrics.released(1);
            }
            return;
        }
        Optional<AlertRule> rule = rules.rule(alert.get().rule());
        if (rule.isEmpty()) {
            LOG.debug(
                    "alert {} is of a rule that is not in the file: {}",
                    alert.get().id(),
                    alert.get().rule());
            return;
        }
        PendingAlert pending =
                new PendingAlert(record, alert.get().id(), rule.get().sinks());
        if (backlog.add(pending)) {
            metrics.taken();
            if (backlog.started()) {
                submit(pending, alert.get(), List.copyOf(pending.open()));
            }
        }
    }

    private Optional<Alert> decode(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(
                    topics.alerts().valueSerde().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            LOG.debug("unreadable alert {}-{}@{}", record.topic(), record.partition(), record.offset(), e);
            metrics.unreadable();
            send(DeadLetters.of(record, "alert", DeadLetter.Reason.UNREADABLE, e.getMessage()));
            return Optional.empty();
        }
    }

    private void startWhenRead(TopicPartition partition, PartitionBacklog backlog) {
        if (!backlog.started() && consumer.position(partition) >= backlog.end()) {
            backlog.start();
            if (backlog.size() > 0) {
                LOG.info("{} alerts of {} wait for their delivery", backlog.size(), partition);
            }
            backlog.all().forEach(pending -> submitAgain(pending, List.copyOf(pending.open())));
        }
    }

    private void submitAgain(PendingAlert pending, Collection<String> sinks) {
        pending.record().flatMap(this::decode).ifPresent(alert -> submit(pending, alert, sinks));
    }

    private void submit(PendingAlert pending, Alert alert, Collection<String> sinks) {
        touched.add(pending);
        for (String sink : sinks) {
            SinkWorker worker = workers.get(sink);
            if (worker == null) {
                pending.refused(sink, "there is no such sink");
            } else {
                worker.submit(pending, alert);
            }
        }
    }

    private List<Outcome> drain() {
        List<Outcome> drained = new ArrayList<>();
        outcomes.drainTo(drained);
        return drained;
    }

    /** Outcomes for alerts that are not held any more change nothing that anybody reads. */
    private void note(Outcome outcome) {
        PendingAlert pending = outcome.alert();
        touched.add(pending);
        switch (outcome.kind()) {
            case DELIVERED -> pending.delivered(outcome.sink());
            case REFUSED -> pending.refused(outcome.sink(), outcome.reason());
            case PUT_ASIDE -> {
                pending.putAside(
                        outcome.sink(), System.nanoTime() + settings.putAside().toNanos());
                if (held() > settings.maxPending()) {
                    pending.letGo();
                }
            }
        }
    }

    private long held() {
        return partitions.values().stream().mapToLong(PartitionBacklog::size).sum();
    }

    private void retryWhatIsDue(long now) {
        for (PartitionBacklog backlog : partitions.values()) {
            if (backlog.started()) {
                for (PendingAlert pending : backlog.all()) {
                    List<String> due = pending.due(now);
                    if (!due.isEmpty()) {
                        submitAgain(pending, due);
                    }
                }
            }
        }
    }

    private void settle() {
        Map<PendingAlert, PartitionBacklog> settled = new LinkedHashMap<>();
        for (PendingAlert pending : touched) {
            partitions.values().stream()
                    .filter(backlog -> pending.settled() && backlog.holds(pending))
                    .forEach(backlog -> settled.put(pending, backlog));
        }
        touched.clear();
        settled.keySet().forEach(this::publish);
        outbox.await();
        settled.forEach((pending, backlog) -> {
            backlog.remove(pending.id());
            if (pending.refusals().isEmpty()) {
                metrics.delivered();
            } else {
                metrics.failed();
            }
        });
        reports.pending().accept(held());
    }

    private void publish(PendingAlert pending) {
        ConsumerRecord<byte[], byte[]> record = pending.record().orElseThrow();
        boolean failed = !pending.refusals().isEmpty();
        Alert raised = decode(record).orElseThrow();
        Alert.State state = failed ? Alert.State.FAILED : Alert.State.DELIVERED;
        Alert result = new Alert(raised.id(), raised.rule(), raised.event(), raised.why(), raised.raisedAt(), state);
        outbox.send(topics.alerts(), raised.id(), result, record.timestamp());
        if (failed) {
            String reasons = pending.refusals().entrySet().stream()
                    .map(refusal -> refusal.getKey() + ": " + refusal.getValue())
                    .collect(Collectors.joining("; "));
            send(DeadLetters.of(record, "alert", DeadLetter.Reason.DELIVERY_FAILED, reasons));
        }
    }

    private void send(DeadLetter letter) {
        outbox.send(topics.deadLetters(), letter.origin(), letter, letter.at().toEpochMilli());
    }

    private void commit(Collection<TopicPartition> which) {
        Map<TopicPartition, OffsetAndMetadata> changed = new HashMap<>();
        for (TopicPartition partition : which) {
            PartitionBacklog backlog = partitions.get(partition);
            if (backlog != null) {
                long offset = backlog.first().orElseGet(() -> consumer.position(partition));
                if (!Long.valueOf(offset).equals(committed.get(partition))) {
                    changed.put(partition, new OffsetAndMetadata(offset));
                }
            }
        }
        if (!changed.isEmpty()) {
            consumer.commitSync(changed);
            changed.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        consumer.endOffsets(assigned).forEach((partition, end) -> partitions.put(partition, new PartitionBacklog(end)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        commit(revoked);
        onPartitionsLost(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        for (TopicPartition partition : lost) {
            PartitionBacklog backlog = partitions.remove(partition);
            committed.remove(partition);
            if (backlog != null && backlog.size() > 0) {
                metrics.released(backlog.size());
            }
        }
        workers.values().forEach(worker -> worker.drop(this::isHeld));
        reports.pending().accept(held());
    }

    private boolean isHeld(PendingAlert pending) {
        return partitions.values().stream().anyMatch(backlog -> backlog.holds(pending));
    }

    /** Closing the consumer gives the partitions up, which commits. */
    @Override
    public void close() {
        try (outbox) {
            consumer.close(CLOSE);
        } finally {
            onPartitionsLost(List.copyOf(partitions.keySet()));
        }
    }
}
