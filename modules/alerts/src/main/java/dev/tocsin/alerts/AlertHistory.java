package dev.tocsin.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which alerts were ever raised, as their topic says: so that a revised event, a restart and a change of instance raise
 * none again. For one thread.
 */
final class AlertHistory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertHistory.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final IdSet raised = new IdSet();

    AlertHistory(String topic, KafkaConsumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    boolean contains(String alert) {
        return raised.contains(alert);
    }

    void add(String alert) {
        raised.add(alert);
    }

    /**
     * Reads what has come since the last time.
     *
     * @throws KafkaException where the topic is missing or can't be read
     */
    void catchUp() {
        assignAll();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        int before = raised.size();
        long progress = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                progress = System.nanoTime();
            } else if (System.nanoTime() - progress > PATIENCE.toNanos()) {
                throw new TimeoutException("the raised alerts on " + topic + " can't be read to their end");
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.key() != null) {
                    raised.add(new String(record.key(), StandardCharsets.UTF_8));
                }
            }
        }
        LOG.debug(
                "{} alerts were raised earlier, {} of them new to this instance",
                raised.size(),
                raised.size() - before);
    }

    private void assignAll() {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        if (consumer.assignment().size() != partitions.size()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
}
