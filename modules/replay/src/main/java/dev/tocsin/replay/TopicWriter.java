package dev.tocsin.replay;

import dev.tocsin.model.Lane;
import dev.tocsin.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Into a topic, in transactions: keys and times as they were, captures, articles and events marked as history. A named
 * job stores in the same transaction how far it has come.
 */
final class TopicWriter implements ReplayWriter {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWriter.class);

    private final String target;
    private final Topics topics;
    private final HistoryClients clients;
    private final Optional<String> group;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();
    private boolean open;

    TopicWriter(String target, Topics topics, HistoryClients clients, Optional<String> job) {
        this.target = target;
        this.topics = topics;
        this.clients = clients;
        this.group = job.map(TopicWriter::groupOf);
        String id = "tocsin-replay-" + job.orElseGet(() -> UUID.randomUUID().toString());
        this.producer = clients.producer(Map.of("transactional.id", id));
        producer.initTransactions();
    }

    /** The group in which a job keeps how far it has come. */
    static String groupOf(String job) {
        return "tocsin-replay-" + job;
    }

    @Override
    public void write(ConsumerRecord<byte[], byte[]> record, Content content) {
        begin();
        underWay.add(producer.send(new ProducerRecord<>(
                target, null, Math.max(0, record.timestamp()), record.key(), archived(record, content))));
    }

    private byte[] archived(ConsumerRecord<byte[], byte[]> record, Content content) {
        if (content instanceof Content.OfEvent event) {
            return topics.events("any")
                    .valueSerde()
                    .serializer()
                    .serialize(target, event.event().inLane(Lane.ARCHIVE));
        } else if (content instanceof Content.OfCapture capture) {
            return topics.raw().valueSerde().serializer().serialize(target, capture.capture().inLane(Lane.ARCHIVE));
        } else if (content instanceof Content.OfArticle article) {
            return topics.articles()
                    .valueSerde()
                    .serializer()
                    .serialize(target, article.article().inLane(Lane.ARCHIVE));
        }
        return record.value();
    }

    private void begin() {
        if (!open) {
            producer.beginTransaction();
            open = true;
        }
    }

    @Override
    public void checkpoint(Map<TopicPartition, OffsetAndMetadata> next) {
        if (group.isPresent() && !next.isEmpty()) {
            begin();
            producer.sendOffsetsToTransaction(next, new ConsumerGroupMetadata(group.get()));
        }
        if (open) {
            producer.flush();
            underWay.forEach(TopicWriter::check);
            underWay.clear();
            producer.commitTransaction();
            open = false;
        }
    }

    private static void check(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** A job that is complete starts anew the next time. */
    @Override
    public void complete() {
        group.ifPresent(name -> {
            try (Admin admin = clients.admin()) {
                admin.deleteConsumerGroups(List.of(name)).all().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    LOG.warn("the job's group {} can't be deleted: {}", name, e.getCause().getMessage());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
