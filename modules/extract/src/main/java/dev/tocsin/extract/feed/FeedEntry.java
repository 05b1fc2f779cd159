package dev.tocsin.extract.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item before it is known to be of use: links may be missing or not be links at all.
 *
 * @param id empty where the feed gives none
 * @param link resolved against the bases in force, empty where there is none
 * @param original the publisher's own link, where a feed service replaced {@code link} by one that counts readers
 */
record FeedEntry(
        String id,
        String link,
        String original,
        Markup title,
        Markup summary,
        Stamp published,
        Stamp updated,
        List<String> authors) {

    /** A date as it was written, and as it was understood. */
    record Stamp(String text, Optional<Instant> time) {
        static final Stamp NONE = new Stamp("", Optional.empty());

        static Stamp of(String text) {
            return text.isBlank() ? NONE : new Stamp(text.strip(), FeedDates.parse(text));
        }
    }
}
