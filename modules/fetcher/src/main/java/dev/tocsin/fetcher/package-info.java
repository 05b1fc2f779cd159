/** Polite HTTP: feeds, robots, retries; publishes raw articles. */
@NullMarked
package dev.tocsin.fetcher;

import org.jspecify.annotations.NullMarked;
