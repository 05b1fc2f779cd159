/** Polite HTTP: feeds, robots, retries; publishes raw articles. Start with {@link dev.tocsin.fetcher.FetcherRole}. */
@NullMarked
package dev.tocsin.fetcher;

import org.jspecify.annotations.NullMarked;
