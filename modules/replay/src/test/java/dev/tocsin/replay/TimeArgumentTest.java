package dev.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeArgumentTest {
    private static final Instant NOW = Instant.parse("2024-05-14T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "now, 2024-05-14T12:00:00Z",
        "2h, 2024-05-14T10:00:00Z",
        "3d, 2024-05-11T12:00:00Z",
        "90 s, 2024-05-14T11:58:30Z",
        "2024-05-01, 2024-05-01T00:00:00Z",
        "2024-05-01T06:30, 2024-05-01T06:30:00Z",
        "2024-05-01T06:30:00Z, 2024-05-01T06:30:00Z",
        "2024-05-01T06:30:00+02:00, 2024-05-01T04:30:00Z"
    })
    void readsWhatPeopleWrite(String text, Instant expected) {
        assertThat(TimeArgument.parse(text, NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2w", "2024-13-01", "99999999999999999999d", "9999999999999d", "14.5.2024"})
    void saysWhichFormsThereAre(String text) {
        assertThatThrownBy(() -> TimeArgument.parse(text, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write 2h or 3d");
    }

    @Test
    void readsSpeeds() {
        assertThat(Speed.parse("max")).isEqualTo(Speed.MAX);
        assertThat(Speed.parse("REAL")).isEqualTo(Speed.REAL);
        assertThat(Speed.parse("10x")).isEqualTo(new Speed(10));
        assertThatThrownBy(() -> Speed.parse("0x")).hasMessageContaining("write max, real or 10x");
        assertThatThrownBy(() -> Speed.parse("fast")).hasMessageContaining("write max, real or 10x");
    }

    @Test
    void globsNameTopics() {
        TopicGlob glob = new TopicGlob("news.events.*,news.ra?");
        assertThat(glob.matches("news.events.protest")).isTrue();
        assertThat(glob.matches("news.raw")).isTrue();
        assertThat(glob.matches("newsXraw")).isFalse();
        assertThat(glob.matches("news.raws")).isFalse();
        assertThatThrownBy(() -> new TopicGlob("a(b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsFilesFromTopics() {
        assertThat(ReplayTarget.parse("again.raw")).isEqualTo(new ReplayTarget.IntoTopic("again.raw"));
        assertThat(ReplayTarget.parse("out.jsonl")).isInstanceOf(ReplayTarget.IntoFile.class);
        assertThat(ReplayTarget.parse("./out")).isInstanceOf(ReplayTarget.IntoFile.class);
        assertThatThrownBy(() -> ReplayTarget.parse("a topic")).isInstanceOf(IllegalArgumentException.class);
    }
}
