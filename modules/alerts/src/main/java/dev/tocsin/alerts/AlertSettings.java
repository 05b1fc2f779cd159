package dev.tocsin.alerts;

import static dev.tocsin.settings.SettingTypes.duration;
import static dev.tocsin.settings.SettingTypes.integer;
import static dev.tocsin.settings.SettingTypes.path;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.SettingTypes;
import dev.tocsin.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a user may choose of the alert role.
 *
 * @param rules the rules file
 * @param plugins the folder of plug-in jars; may be missing
 * @param group the consumer group; instances of one group share the work and must have the same rules
 * @param start where a group begins that never ran: {@code earliest}, {@code latest}, or how far back ({@code 24h})
 * @param attempts how often one alert is tried at one sink before it is put aside
 * @param firstPause before the second attempt; doubled for each further one
 * @param longestPause to which pauses grow
 * @param putAside how long an alert that was tried in vain rests before it is tried again
 * @param maxPending how many undelivered alerts are held in memory; more wait on the topic until a restart
 */
public record AlertSettings(
        Path rules,
        Path plugins,
        String group,
        String start,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        Duration putAside,
        int maxPending) {
    public static final Setting<Path> RULES = path("alert.rules", "rules.yaml", "The file of alert rules and sinks.");
    public static final Setting<Path> PLUGINS =
            path("alert.plugins", "plugins", "The folder of jars that bring further kinds of sinks.");
    public static final Setting<String> GROUP = text(
                    "alert.group",
                    "tocsin-alert",
                    "The consumer group; instances of one group share the work and need the same rules.")
            .where(group -> !group.isBlank(), "not empty");
    public static final Setting<String> START = text(
                    "alert.start",
                    "earliest",
                    "Where a group begins that never ran: earliest, latest, or how far back (24h).")
            .where(AlertSettings::isStart, "earliest, latest, or a duration such as 24h");
    public static final Setting<Integer> ATTEMPTS = integer(
                    "alert.attempts", 8, "", "How often one alert is tried at one sink before it is put aside.")
            .where(n -> n >= 1, "1 or more");
    public static final Setting<Duration> FIRST_PAUSE = duration(
                    "alert.first-pause", "1s", "The pause before the second attempt; doubled for each further one.")
            .where(pause -> pause.toMillis() >= 1, "1ms or more");
    public static final Setting<Duration> LONGEST_PAUSE =
            duration("alert.longest-pause", "5m", "The pause to which they grow.");
    public static final Setting<Duration> PUT_ASIDE = duration(
            "alert.put-aside", "15m", "How long an alert that was tried in vain rests before it is tried again.");
    public static final Setting<Integer> MAX_PENDING = integer(
                    "alert.max-pending",
                    10_000,
                    "alerts",
                    "How many undelivered alerts are held in memory; more wait on the topic until a restart.")
            .where(n -> n >= 1, "1 or more");

    public static final List<Setting<?>> ALL =
            List.of(RULES, PLUGINS, GROUP, START, ATTEMPTS, FIRST_PAUSE, LONGEST_PAUSE, PUT_ASIDE, MAX_PENDING);

    public static AlertSettings from(Settings settings) {
        return new AlertSettings(
                settings.get(RULES),
                settings.get(PLUGINS),
                settings.get(GROUP),
                settings.get(START),
                settings.get(ATTEMPTS),
                settings.get(FIRST_PAUSE),
                settings.get(LONGEST_PAUSE),
                settings.get(PUT_ASIDE),
                settings.get(MAX_PENDING));
    }

    /** As Kafka's consumer takes it. */
    String offsetReset() {
        return isDuration(start) ? "by_duration:" + SettingTypes.parseDuration(start) : start;
    }

    private static boolean isStart(String text) {
        return text.equals("earliest") || text.equals("latest") || isDuration(text);
    }

    private static boolean isDuration(String text) {
        try {
            return !SettingTypes.parseDuration(text).isNegative();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
