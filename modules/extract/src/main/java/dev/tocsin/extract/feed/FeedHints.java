package dev.tocsin.extract.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * What a feed asks of those who poll it.
 *
 * @param hub where changes can be subscribed to (WebSub)
 * @param ttl how long the publisher thinks a copy stays good
 */
public record FeedHints(Optional<URI> hub, Optional<Duration> ttl) {
    public static final FeedHints NONE = new FeedHints(Optional.empty(), Optional.empty());
}
