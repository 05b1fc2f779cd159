package dev.tocsin.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.settings.InvalidSetting;
import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FetchSettingsTest {
    @Test
    void hasPoliteDefaults() {
        Settings defaults = Settings.defaults(FetchSettings.ALL);
        assertThat(FetchSettings.limits(defaults))
                .isEqualTo(new FetchLimits(
                        "Tocsin/0.1 (news event coder)",
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(30),
                        10 << 20,
                        10,
                        3,
                        Duration.ofSeconds(2),
                        Duration.ofMillis(500),
                        2,
                        128,
                        5,
                        Duration.ofMinutes(1)));
        assertThat(FetchSettings.polling(defaults))
                .isEqualTo(new Polling(
                        Duration.ofMinutes(1),
                        Duration.ofDays(1),
                        Duration.ofMinutes(10),
                        List.of(Duration.ofMinutes(15), Duration.ofHours(2), Duration.ofDays(1)),
                        Duration.ofDays(2),
                        500,
                        1000));
        assertThat(FetchSettings.limits(defaults).productToken()).isEqualTo("Tocsin");
    }

    @Test
    void takesEveryKey() {
        Map<String, String> given = FetchSettings.ALL.stream()
                .collect(Collectors.toMap(Setting::key, s -> switch (s.type()) {
                    case DURATION -> "7s";
                    case BYTES -> "7";
                    case LIST -> "7s";
                    case TEXT -> "Seven/7";
                    default -> "7";
                }));
        Settings settings = Settings.of(FetchSettings.ALL, given, Map.of(), Map.of());
        Duration seven = Duration.ofSeconds(7);
        assertThat(FetchSettings.limits(settings))
                .isEqualTo(new FetchLimits("Seven/7", seven, seven, seven, 7, 7, 7, seven, seven, 7, 7, 7, seven));
        assertThat(FetchSettings.polling(settings))
                .isEqualTo(new Polling(seven, seven, seven, List.of(seven), seven, 7, 7));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> FetchSettings.REVISIT_AFTER.read("15m,often")).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> FetchSettings.MAX_BODY.read("20MiB")).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> FetchSettings.TIMEOUT.read("0s")).isInstanceOf(InvalidSetting.class);
    }
}
