package dev.tocsin.app.role;

import dev.tocsin.extract.quality.HostConfidences;
import dev.tocsin.extract.quality.HostConfidences.Fall;
import dev.tocsin.model.Article;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Lane;
import dev.tocsin.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices hosts whose pages are suddenly read badly, most often for a new template: {@code
 * tocsin_extract_confidence{host}} for the busiest hosts, {@code tocsin_extract_template_changes_total{host}}, and a
 * decision with the reason {@code template-changed}. It reads the articles that are live, on a thread of its own. At its
 * start it reads a month again to know each host's history; how far it has told of falls is kept in a consumer group, so
 * each is told once, or again where it was killed meanwhile.
 */
public final class ConfidenceWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConfidenceWatch.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final int MOST_HOSTS = 200;

    private final MeterRegistry meters;
    private final MultiGauge gauges;
    private final Topics topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final HostConfidences hosts = new HostConfidences();
    private final Map<TopicPartition, Long> told = new HashMap<>();
    private final List<Future<RecordMetadata>> underWay = new ArrayList<>();
    private final Thread reader;
    private volatile boolean closed;

    /** Starts it; the topics must exist. */
    public ConfidenceWatch(MeterRegistry meters, Backbone backbone, Topics topics, Instant now) {
        this.meters = meters;
        this.topics = topics;
        this.gauges = MultiGauge.builder("tocsin.extract.confidence")
                .description("how sure the reader was of the host's last pages, 0..1; the busiest hosts")
                .register(meters);
        this.consumer = consumer(backbone);
        this.producer = producer(backbone);
        reader = new Thread(() -> read(now), "confidence-watch");
        reader.setDaemon(true);
        reader.start();
    }

    private KafkaConsumer<byte[], byte[]> consumer(Backbone backbone) {
        Properties properties = backbone.properties();
        properties.put(
                ConsumerConfig.GROUP_ID_CONFIG,
                "tocsin-confidence-" + topics.articles().name());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(Backbone backbone) {
        Properties properties = backbone.properties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A failure ends the watch and nothing else: it is a help, no part of the pipeline. */
    private void read(Instant now) {
        try (consumer;
                producer) {
            begin(now);
            while (!closed) {
                List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
                consumer.poll(POLL).forEach(records::add);
                records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
                records.forEach(this::take);
                if (!records.isEmpty()) {
                    commit();
                    show();
                }
            }
        } catch (KafkaException | ExecutionException e) {
            LOG.warn("the watch over extraction confidence has ended: {}", e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Instant now) {
        List<TopicPartition> partitions = consumer
                .partitionsFor(topics.articles().name())
                .stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.committed(Set.copyOf(partitions))
                .forEach((partition, offset) -> told.put(partition, offset == null ? 0 : offset.offset()));
        long from = now.minus(HISTORY).toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> starts =
                consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(p -> p, p -> from)));
        for (TopicPartition partition : partitions) {
            Optional.ofNullable(starts.get(partition))
                    .ifPresentOrElse(
                            start -> consumer.seek(partition, start.offset()),
                            () -> consumer.seekToEnd(List.of(partition)));
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Article article;
        try {
            article = topics.articles().valueSerde().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            LOG.debug("{}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
            return;
        }
        if (article == null || article.lane() != Lane.LIVE || article.url().getHost() == null) {
            return;
        }
        String host = article.url().getHost().toLowerCase(Locale.ROOT);
        Optional<Fall> fall = hosts.add(host, article.confidence());
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        if (fall.isPresent() && record.offset() >= told.getOrDefault(partition, 0L)) {
            tell(fall.get(), article.source(), Instant.ofEpochMilli(record.timestamp()));
        }
    }

    private void tell(Fall fall, String source, Instant at) {
        String detail = String.format(
                Locale.ROOT,
                "%s: extraction confidence was %.2f over %d pages and is %.2f lately",
                fall.host(),
                fall.before().mean(),
                fall.before().pages(),
                fall.now().recent());
        LOG.warn("the template may have changed: {}", detail);
        meters.counter("tocsin.extract.template.changes", "host", fall.host()).increment();
        Decision notice = new Decision(
                "",
                Optional.empty(),
                source,
                Decision.Stage.EXTRACT,
                Decision.Outcome.NOTICE,
                "template-changed",
                detail,
                at);
        String topic = topics.decisions().name();
        underWay.add(producer.send(new ProducerRecord<>(
                topic,
                null,
                at.toEpochMilli(),
                fall.host().getBytes(StandardCharsets.UTF_8),
                topics.decisions().valueSerde().serializer().serialize(topic, notice))));
    }

    /** What is told need not be told again; reading history again moves no mark. */
    private void commit() throws ExecutionException, InterruptedException {
        for (Future<RecordMetadata> sent : underWay) {
            sent.get();
        }
        underWay.clear();
        Map<TopicPartition, OffsetAndMetadata> further = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            if (position > told.getOrDefault(partition, 0L)) {
                told.put(partition, position);
                further.put(partition, new OffsetAndMetadata(position));
            }
        }
        if (!further.isEmpty()) {
            consumer.commitSync(further);
        }
    }

    private void show() {
        gauges.register(
                hosts.busiest(MOST_HOSTS).entrySet().stream()
                        .<MultiGauge.Row<?>>map(e -> MultiGauge.Row.of(
                                Tags.of("host", e.getKey()), e.getValue().recent()))
                        .toList(),
                true);
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
