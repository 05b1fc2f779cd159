package dev.tocsin.app.role;

import static dev.tocsin.settings.SettingTypes.bytes;
import static dev.tocsin.settings.SettingTypes.duration;
import static dev.tocsin.settings.SettingTypes.integer;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How the processing role runs.
 *
 * @param applicationId instances of one id share the work
 * @param threads of this instance
 * @param commitInterval how often results become visible under exactly once
 * @param guarantee Kafka's name of it: {@code exactly_once_v2} or {@code at_least_once}
 * @param cacheBytes memory for records that wait to be written to a store
 * @param standbys warm copies of each store on other instances
 */
public record ProcessSettings(
        String applicationId, int threads, Duration commitInterval, String guarantee, long cacheBytes, int standbys) {
    private static final int MOST_THREADS = 256;
    private static final Duration LONGEST_COMMIT = Duration.ofMinutes(1);

    public static final Setting<String> APPLICATION_ID = text(
                    "process.application-id",
                    "tocsin",
                    "The name under which instances share the work, and what their stores and internal topics begin with.")
            .where(id -> id.matches("[A-Za-z0-9._-]+"), "letters, digits, '.', '_' and '-'");
    public static final Setting<Integer> THREADS = integer(
                    "process.threads", 2, "threads", "How many threads of this instance process articles.")
            .where(n -> n >= 1 && n <= MOST_THREADS, "1 to " + MOST_THREADS);
    public static final Setting<Duration> COMMIT_INTERVAL = duration(
                    "process.commit-interval",
                    "100ms",
                    "How often results are committed: shorter makes events visible sooner, longer costs less.")
            .where(d -> !d.isZero() && d.compareTo(LONGEST_COMMIT) <= 0, "1ms to 1m");
    public static final Setting<String> GUARANTEE = text(
                    "process.guarantee",
                    "exactly_once_v2",
                    "What a crash may do to results: nothing (exactly_once_v2), or repeat some (at_least_once).")
            .where(Set.of("exactly_once_v2", "at_least_once")::contains, "exactly_once_v2 or at_least_once");
    public static final Setting<Long> CACHE =
            bytes("process.cache", "10MiB", "Memory of this instance for records that wait to be written to a store.");
    public static final Setting<Integer> STANDBYS = integer(
                    "process.standbys",
                    0,
                    "copies",
                    "Warm copies of each store on other instances, for a faster takeover; needs as many more instances.")
            .where(n -> n >= 0 && n <= 2, "0 to 2");

    public static final List<Setting<?>> ALL =
            List.of(APPLICATION_ID, THREADS, COMMIT_INTERVAL, GUARANTEE, CACHE, STANDBYS);

    public static ProcessSettings from(Settings settings) {
        return new ProcessSettings(
                settings.get(APPLICATION_ID),
                settings.get(THREADS),
                settings.get(COMMIT_INTERVAL),
                settings.get(GUARANTEE),
                settings.get(CACHE),
                settings.get(STANDBYS));
    }

    /** The same for another application beside this one. */
    public ProcessSettings withApplicationId(String id) {
        return new ProcessSettings(id, threads, commitInterval, guarantee, cacheBytes, standbys);
    }
}
