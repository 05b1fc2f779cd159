package dev.tocsin.app;

import static dev.tocsin.settings.SettingTypes.duration;
import static dev.tocsin.settings.SettingTypes.integer;
import static dev.tocsin.settings.SettingTypes.text;

import dev.tocsin.settings.Setting;
import dev.tocsin.settings.Settings;
import dev.tocsin.wire.TopicSizes;
import java.time.Duration;
import java.util.List;

/**
 * How the topics are named and made.
 *
 * @param prefix what each name begins with, its dot included
 */
record TopicSettings(String prefix, TopicSizes sizes) {
    private static final int MOST_PARTITIONS = 1000;
    private static final int MOST_COPIES = 9;

    static final Setting<String> PREFIX = text(
                    "topics.prefix", "news.", "What the topics' names begin with; another one is a second pipeline.")
            .where(
                    p -> p.matches("[a-z0-9][a-z0-9._-]*\\."),
                    "lower-case letters, digits, '.', '-' and a dot at the end");
    static final Setting<Integer> PARTITIONS = partitions(
            "topics.partitions",
            TopicSizes.DEFAULT.partitions(),
            "How many ways the work can be split; fixed once the topics are made.");
    static final Setting<Integer> SMALL_PARTITIONS = partitions(
            "topics.small-partitions",
            TopicSizes.DEFAULT.smallPartitions(),
            "The same for the ledger, alerts, dead letters and the fetcher's state.");
    static final Setting<Integer> REPLICATION = integer(
                    "topics.replication",
                    TopicSizes.DEFAULT.replication(),
                    "copies",
                    "How many brokers keep each partition; 3 on a cluster, 1 on the embedded broker.")
            .where(n -> n >= 1 && n <= MOST_COPIES, "1 to " + MOST_COPIES);
    static final Setting<Duration> RAW_RETENTION = retention(
            "topics.raw-retention",
            "90d",
            "How long captured pages and dead letters are kept; 0s keeps them for ever.");
    static final Setting<Duration> ARTICLE_RETENTION = retention(
            "topics.article-retention", "365d", "How long articles and decisions are kept; 0s keeps them for ever.");
    static final Setting<Duration> EVENT_RETENTION =
            retention("topics.event-retention", "0s", "How long events and alerts are kept; 0s keeps them for ever.");

    static final List<Setting<?>> ALL = List.of(
            PREFIX, PARTITIONS, SMALL_PARTITIONS, REPLICATION, RAW_RETENTION, ARTICLE_RETENTION, EVENT_RETENTION);

    static TopicSettings from(Settings settings) {
        TopicSizes sizes = new TopicSizes(
                settings.get(PARTITIONS),
                settings.get(SMALL_PARTITIONS),
                settings.get(REPLICATION).shortValue(),
                settings.get(RAW_RETENTION),
                settings.get(ARTICLE_RETENTION),
                settings.get(EVENT_RETENTION));
        return new TopicSettings(settings.get(PREFIX), sizes);
    }

    private static Setting<Integer> partitions(String key, int defaultValue, String sentence) {
        return integer(key, defaultValue, "partitions", sentence)
                .where(n -> n >= 1 && n <= MOST_PARTITIONS, "1 to " + MOST_PARTITIONS);
    }

    private static Setting<Duration> retention(String key, String defaultText, String sentence) {
        return duration(key, defaultText, sentence)
                .where(d -> d.isZero() || d.compareTo(Duration.ofMinutes(1)) >= 0, "1m or more, or 0s");
    }
}
