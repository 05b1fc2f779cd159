package dev.tocsin.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed or a news sitemap said of one page. Hints, not facts: the page itself is read too.
 *
 * @param guid the feed's own id of the item, or its link where the feed gives none
 * @param link absolute, after the feed's base has been applied
 * @param title plain text; empty where the feed gives none
 * @param summary plain text; empty where the feed gives none
 * @param published as the feed states it, absent where it states none that can be read
 */
public record FeedItem(
        String guid,
        URI link,
        String title,
        String summary,
        Optional<Instant> published,
        Optional<Instant> updated,
        List<String> authors) {
    public FeedItem {
        authors = List.copyOf(authors);
    }
}
