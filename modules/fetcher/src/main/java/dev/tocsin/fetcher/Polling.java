package dev.tocsin.fetcher;

import java.time.Duration;
import java.util.List;

/**
 * When sources are polled and pages visited again.
 *
 * @param minInterval between two polls of a source that changes often
 * @param maxInterval between two polls of one that hardly does
 * @param firstInterval while nothing is known of a source
 * @param revisitAfter times since a page's first capture, ascending
 * @param pageMemory how long a page's last capture is remembered
 * @param maxItems of one feed or sitemap that are looked at
 * @param parallelPolls sources in hand at a time, their pages included
 */
public record Polling(
        Duration minInterval,
        Duration maxInterval,
        Duration firstInterval,
        List<Duration> revisitAfter,
        Duration pageMemory,
        int maxItems,
        int parallelPolls) {
    public Polling {
        revisitAfter = List.copyOf(revisitAfter);
        if (minInterval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException(
                    "fetch.min-interval " + minInterval + " is longer than fetch.max-interval " + maxInterval);
        }
    }
}
