package dev.tocsin.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.model.Article;
import dev.tocsin.model.ArticleVersion;
import dev.tocsin.testkit.Samples;
import dev.tocsin.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
    private static final Instant T0 = Samples.NOON;
    private static final Article ARTICLE = Samples.article();

    private TopologyTestDriver driver;
    private TestInputTopic<String, Verdict> in;
    private TestOutputTopic<String, Verdict> out;
    private KeyValueStore<String, Article> held;

    @BeforeEach
    void start() {
        StreamsBuilder builder = new StreamsBuilder();
        new Stores(Topics.bundled()).all().forEach(builder::addStateStore);
        builder.stream("in", Consumed.with(Serdes.String(), Verdict.SERDE))
                .processValues(VersionOrder::new, Stores.HELD_ARTICLES, Stores.EARLY_VERDICTS)
                .to("out", Produced.with(Serdes.String(), Verdict.SERDE));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        driver = new TopologyTestDriver(builder.build(), properties, T0);
        in = driver.createInputTopic("in", new StringSerializer(), Verdict.SERDE.serializer());
        out = driver.createOutputTopic("out", new StringDeserializer(), Verdict.SERDE.deserializer());
        held = driver.getKeyValueStore(Stores.HELD_ARTICLES);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void earlyVerdictsWaitForTheVersionsBefore() {
        hold(1, 2, 3);
        verdict(3, 0, T0.plusSeconds(30));
        verdict(2, 0, T0.plusSeconds(20));
        assertThat(out.isEmpty()).isTrue();

        verdict(1, 0, T0.plusSeconds(10));

        assertThat(out.readRecordsToList())
                .extracting(r -> r.value().version().version() + " " + r.getRecordTime())
                .containsExactly("1 " + T0.plusSeconds(10), "2 " + T0.plusSeconds(20), "3 " + T0.plusSeconds(30));
    }

    @Test
    void ofTwoEarlyVerdictsTheLaterStands() {
        hold(1, 2);
        verdict(2, 0, T0);
        verdict(2, 4, T0);
        verdict(1, 0, T0);

        assertThat(passed()).containsExactly("1 copies 0", "2 copies 4");
    }

    @Test
    void verdictsOnSettledVersionsPass() {
        verdict(1, 1, T0);
        hold(3);
        verdict(2, 1, T0);
        verdict(3, 0, T0);

        assertThat(passed()).containsExactly("1 copies 1", "2 copies 1", "3 copies 0");
    }

    @Test
    void articlesDoNotWaitForOneAnother() {
        hold(1);
        in.pipeInput("other", new Verdict(new ArticleVersion("other", 2), Optional.empty(), 0));

        assertThat(passed()).containsExactly("2 copies 0");
    }

    private void hold(int... versions) {
        for (int version : versions) {
            held.put(Stores.held(new ArticleVersion(ARTICLE.id(), version)), ARTICLE.withVersion(version));
        }
    }

    private void verdict(int version, int copies, Instant at) {
        ArticleVersion on = new ArticleVersion(ARTICLE.id(), version);
        in.pipeInput(new TestRecord<>(ARTICLE.id(), new Verdict(on, Optional.empty(), copies), at));
    }

    private List<String> passed() {
        return out.readValuesToList().stream()
                .map(v -> v.version().version() + " copies " + v.copies())
                .toList();
    }
}
