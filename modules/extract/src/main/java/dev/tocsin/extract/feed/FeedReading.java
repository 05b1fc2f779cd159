package dev.tocsin.extract.feed;

import dev.tocsin.model.FeedItem;
import java.net.URI;
import java.util.List;

/** What came of reading a feed or a sitemap. */
public sealed interface FeedReading {

    /**
     * A feed was found, however broken.
     *
     * @param title of the feed, plain text; empty where it has none
     * @param items in the feed's order; only those with a link that can be fetched
     * @param children the sitemaps that a sitemap index names, newest first where it says when they changed
     * @param warnings what had to be repaired or left out, readable
     */
    record Read(
            Format format,
            String title,
            List<FeedItem> items,
            List<URI> children,
            FeedHints hints,
            List<String> warnings)
            implements FeedReading {
        public Read {
            items = List.copyOf(items);
            children = List.copyOf(children);
            warnings = List.copyOf(warnings);
        }
    }

    /** There is no feed in these bytes; {@code reason} is a stable code such as {@code html-page}. */
    record Unreadable(String reason) implements FeedReading {}

    /** The families of formats, as the root element tells them. */
    enum Format {
        RSS,
        ATOM,
        CDF,
        JSON_FEED,
        SITEMAP,
        SITEMAP_INDEX
    }
}
