package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.app.role.ConfidenceWatch;
import dev.tocsin.model.Article;
import dev.tocsin.model.Decision;
import dev.tocsin.model.Hash;
import dev.tocsin.testkit.Eventually;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceWatchIT {
    private static final Instant START = Instant.now().minus(Duration.ofHours(5));
    private static final String HOST = Samples.article().url().getHost();

    @TempDir
    Path data;

    @Test
    void tellsOfAHostOnceEvenAcrossARestart() throws Exception {
        try (TestHouse house = TestHouse.on(data)) {
            publish(house, 0, 60, 0.9);
            publish(house, 60, 90, 0.3);
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            try (ConfidenceWatch watch = watch(house, meters)) {
                Eventually.holds(
                        "a notice", TestHouse.LIMIT, () -> notices(house).size() == 1);
                assertThat(watch).isNotNull();
                Eventually.holds(
                        "gauge",
                        TestHouse.LIMIT,
                        () -> gauge(meters).filter(v -> v < 0.4).isPresent());
            }
            assertThat(notices(house)).singleElement().satisfies(d -> {
                assertThat(d.outcome()).isEqualTo(Decision.Outcome.NOTICE);
                assertThat(d.detail()).startsWith(HOST + ": ");
            });
            SimpleMeterRegistry again = new SimpleMeterRegistry();
            try (ConfidenceWatch watch = watch(house, again)) {
                Eventually.holds(
                        "history is read again",
                        TestHouse.LIMIT,
                        () -> gauge(again).filter(v -> v < 0.4).isPresent());
                assertThat(watch).isNotNull();
                assertThat(notices(house)).hasSize(1);
            }
        }
    }

    private static ConfidenceWatch watch(TestHouse house, SimpleMeterRegistry meters) {
        return new ConfidenceWatch(meters, house.session().backbone(), house.topics(), Instant.now());
    }

    private static Optional<Double> gauge(SimpleMeterRegistry meters) {
        return Optional.ofNullable(meters.find("tocsin.extract.confidence")
                        .tag("host", HOST)
                        .gauge())
                .map(Gauge::value);
    }

    private static List<Decision> notices(TestHouse house) {
        return house.records(List.of(house.topics().decisions())).stream()
                .map(TestHouse.Read::value)
                .filter(d -> d.reason().equals("template-changed"))
                .toList();
    }

    private static void publish(TestHouse house, int from, int to, double confidence) {
        Topic<String, Article> topic = house.topics().articles();
        try (KafkaProducer<String, Article> producer = new KafkaProducer<>(
                house.kafka(), topic.keySerde().serializer(), topic.valueSerde().serializer())) {
            for (int i = from; i < to; i++) {
                Article a = Samples.article();
                Article article = new Article(
                        Hash.of("article", Integer.toString(i)),
                        1,
                        a.source(),
                        a.url(),
                        a.canonical(),
                        a.title(),
                        a.text(),
                        a.language(),
                        a.authors(),
                        a.publisher(),
                        a.agency(),
                        a.published(),
                        a.modified(),
                        a.image(),
                        a.section(),
                        a.paywalled(),
                        confidence,
                        START.plusSeconds(i),
                        a.lane(),
                        a.contentHash(),
                        a.duplicateOf());
                producer.send(new ProducerRecord<>(
                        topic.name(), null, article.capturedAt().toEpochMilli(), article.id(), article));
            }
            producer.flush();
        }
    }
}
