package dev.tocsin.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.model.Hash;
import dev.tocsin.settings.InvalidSetting;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertPartsTest {
    @Test
    void idSetKeepsEveryIdOnce() {
        IdSet ids = new IdSet();
        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.add(Hash.of("alert", Integer.toString(i)))).isTrue();
        }
        assertThat(ids.size()).isEqualTo(20_000);
        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.contains(Hash.of("alert", Integer.toString(i)))).isTrue();
            assertThat(ids.contains(Hash.of("other", Integer.toString(i)))).isFalse();
        }
        assertThat(ids.add(Hash.of("alert", "7"))).isFalse();
    }

    @Test
    void idSetTakesAnyText() {
        IdSet ids = new IdSet();
        assertThat(ids.add("00000000000000000000000000000000")).isTrue();
        assertThat(ids.contains("00000000000000000000000000000000")).isTrue();
        assertThat(ids.add("not a hash")).isTrue();
        assertThat(ids.contains("not a hash")).isTrue();
        assertThat(ids.contains("")).isFalse();
    }

    @Test
    void pausesDoubleUpToTheLongestAndAreSpread() {
        Backoff late = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), () -> 0);
        assertThat(late.pause(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(late.pause(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(late.pause(5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(late.pause(1_000_000)).isEqualTo(Duration.ofSeconds(10));
        Backoff early = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10), () -> 1);
        assertThat(early.pause(3)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void everySettingHasItsDefault() {
        assertThat(AlertSettings.from(Settings.defaults(AlertSettings.ALL)))
                .isEqualTo(new AlertSettings(
                        Path.of("rules.yaml"),
                        Path.of("plugins"),
                        "tocsin-alert",
                        "earliest",
                        8,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        10_000));
    }

    @Test
    void startIsAWordOrADuration() {
        assertThat(start("latest").offsetReset()).isEqualTo("latest");
        assertThat(start("24h").offsetReset()).isEqualTo("by_duration:PT24H");
        assertThatThrownBy(() -> start("yesterday"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("alert.start = yesterday: must be earliest, latest, or a duration such as 24h");
    }

    private static AlertSettings start(String text) {
        return AlertSettings.from(Settings.of(AlertSettings.ALL, Map.of("alert.start", text), Map.of(), Map.of()));
    }
}
