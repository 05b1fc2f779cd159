package dev.tocsin.extract.feed;

import dev.tocsin.extract.feed.FeedEntry.Stamp;
import java.util.List;

/** A whole feed as it was written, before items that can't be fetched are left out. */
record ParsedFeed(
        FeedReading.Format format,
        String id,
        String link,
        Markup title,
        Markup description,
        Stamp published,
        Stamp updated,
        List<String> authors,
        List<FeedEntry> entries,
        List<String> children,
        FeedHints hints,
        List<String> warnings) {}
