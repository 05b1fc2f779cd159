package dev.tocsin.fetcher;

import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Hash;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of one feed or sitemap between polls.
 *
 * @param seen by the key of the item; in the order in which they were last in the feed, oldest first
 * @param found the feeds that a front page led to, empty for all else
 * @param foundAt when they were looked for
 */
record SourceState(
        Validators validators,
        Schedule.Cadence cadence,
        Map<Long, Seen> seen,
        List<URI> found,
        Optional<Instant> foundAt) {
    private static final int KEPT_BEYOND_FEED = 100;
    private static final int HEX_DIGITS = 16;
    static final int MOST_FAILURES = 3;

    SourceState {
        found = List.copyOf(found);
    }

    /**
     * What became of an item.
     *
     * @param content a hash of what the feed said of it
     * @param failures fetches of its page that failed but may work later; 0 once it is settled
     */
    record Seen(long content, int failures) {
        boolean isSettled() {
            return failures == 0 || failures >= MOST_FAILURES;
        }
    }

    static SourceState unknown(Schedule.Cadence cadence) {
        return new SourceState(Validators.NONE, cadence, Map.of(), List.of(), Optional.empty());
    }

    static long key(FeedItem item) {
        return number(Hash.of(item.guid()));
    }

    /** Differs when the feed tells of a change: another title, link or time of update. */
    static long content(FeedItem item) {
        return number(Hash.of(
                item.title(),
                item.link().toString(),
                item.updated().map(Instant::toString).orElse("")));
    }

    private static long number(String hash) {
        return Long.parseUnsignedLong(hash.substring(0, HEX_DIGITS), 16);
    }

    /** Whether the item's page is to be fetched: new, told anew, or failed lately. */
    boolean isNews(FeedItem item) {
        Seen before = seen.get(key(item));
        return before == null || before.content() != content(item) || !before.isSettled();
    }

    /** How often fetching this very state of the item has failed. */
    int failures(FeedItem item) {
        Seen before = seen.get(key(item));
        return before == null || before.content() != content(item) ? 0 : before.failures();
    }

    /** With what is in the feed now at the end, and of the rest only the latest. */
    Map<Long, Seen> seenWith(Map<Long, Seen> inFeed) {
        Map<Long, Seen> merged = new LinkedHashMap<>();
        int drop = seen.size() - KEPT_BEYOND_FEED;
        for (Map.Entry<Long, Seen> old : seen.entrySet()) {
            if (!inFeed.containsKey(old.getKey()) && drop-- <= 0) {
                merged.put(old.getKey(), old.getValue());
            }
        }
        merged.putAll(inFeed);
        return merged;
    }

    SourceState withCadence(Schedule.Cadence next) {
        return new SourceState(validators, next, seen, found, foundAt);
    }

    SourceState withValidators(Validators fresh) {
        return new SourceState(fresh, cadence, seen, found, foundAt);
    }

    SourceState withSeen(Map<Long, Seen> now) {
        return new SourceState(validators, cadence, now, found, foundAt);
    }

    SourceState withFound(List<URI> feeds, Instant at) {
        return new SourceState(validators, cadence, seen, feeds, Optional.of(at));
    }
}
