/** Feeds and sitemaps: bytes to the items they list. Start with {@link dev.tocsin.extract.feed.FeedReader}. */
@NullMarked
package dev.tocsin.extract.feed;

import org.jspecify.annotations.NullMarked;
