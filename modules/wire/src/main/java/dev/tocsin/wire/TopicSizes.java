package dev.tocsin.wire;

import java.time.Duration;

/**
 * How large topics are made and how long they keep.
 *
 * @param partitions of the topics that the work is spread over
 * @param smallPartitions of the rest
 * @param replication copies of each partition; 1 on the embedded broker
 * @param rawRetention of captures and dead letters; zero keeps for ever
 * @param articleRetention of articles and decisions; zero keeps for ever
 * @param eventRetention of events and alerts; zero keeps for ever
 */
public record TopicSizes(
        int partitions,
        int smallPartitions,
        short replication,
        Duration rawRetention,
        Duration articleRetention,
        Duration eventRetention) {
    public static final TopicSizes DEFAULT =
            new TopicSizes(4, 1, (short) 1, Duration.ofDays(90), Duration.ofDays(365), Duration.ZERO);
}
