package dev.tocsin.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Alert;
import dev.tocsin.model.ArticleVersion;
import dev.tocsin.model.DeadLetter;
import dev.tocsin.model.Decision;
import dev.tocsin.model.LedgerEntry;
import dev.tocsin.model.RawArticle;
import dev.tocsin.testkit.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private final Topics topics = Topics.bundled();

    private static <V> V through(Topic<String, V> topic, V value) {
        byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), value);
        return topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
    }

    @Test
    void captureComesBackWithItsBytes() {
        RawArticle raw = Samples.raw(Samples.PAGE, "<p>Ä</p>", Samples.NOON);
        RawArticle read = through(topics.raw(), raw);
        assertThat(read).usingRecursiveComparison().isEqualTo(raw);
    }

    @Test
    void articleComesBackEqual() {
        assertThat(through(topics.articles(), Samples.article())).isEqualTo(Samples.article());
        var copy = Samples.article().withVersion(3).withDuplicateOf(Optional.of(new ArticleVersion("other", 2)));
        assertThat(through(topics.articles(), copy)).isEqualTo(copy);
    }

    @Test
    void eventComesBackEqual() {
        assertThat(through(topics.events("arms-transfer"), Samples.event())).isEqualTo(Samples.event());
    }

    @Test
    void alertComesBackEqual() {
        Alert alert = new Alert(
                "a1", "big-deals", Samples.event(), List.of("value >= 1e9"), Samples.NOON, Alert.State.RAISED);
        assertThat(through(topics.alerts(), alert)).isEqualTo(alert);
    }

    @Test
    void decisionAndLedgerAndDeadLetterComeBackEqual() {
        Decision decision = new Decision(
                "a",
                Optional.of(2),
                "courier",
                Decision.Stage.DUPLICATE,
                Decision.Outcome.DUPLICATE,
                "exact-copy",
                "same text as b v1",
                Samples.NOON);
        assertThat(through(topics.decisions(), decision)).isEqualTo(decision);
        LedgerEntry entry = new LedgerEntry("courier", Samples.NOON, 9, 3, 1, 2, 2, 1, 7);
        assertThat(through(topics.ledger(), entry)).isEqualTo(entry);
        assertThat(entry.balances()).isTrue();
        DeadLetter letter = new DeadLetter(
                "news.raw",
                3,
                42,
                Optional.of(new byte[] {1}),
                Optional.of(new byte[] {0, 9}),
                Samples.NOON,
                "process",
                DeadLetter.Reason.UNREADABLE,
                "too short");
        assertThat(through(topics.deadLetters(), letter))
                .usingRecursiveComparison()
                .isEqualTo(letter);
    }

    @Test
    void damagedRecordsAreRefusedWithoutAnyOtherError() {
        var topic = topics.events("arms-transfer");
        byte[] good = topic.valueSerde().serializer().serialize(topic.name(), Samples.event());
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int flips = 0; flips < 3 && bad.length > 0; flips++) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                topic.valueSerde().deserializer().deserialize(topic.name(), bad);
            } catch (SerializationException expected) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void foreignBytesAreNamedAsSuch() {
        var topic = topics.raw();
        assertThatThrownBy(() -> topic.valueSerde()
                        .deserializer()
                        .deserialize(topic.name(), new byte[] {104, 101, 108, 108, 111, 33}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("framing");
    }
}
