package dev.tocsin.fetcher;

/**
 * Counters of the fetcher. Called from many threads. With nothing in flight these sums hold:
 *
 * <ul>
 *   <li>requests = fetched + notModified + disallowed + failed
 *   <li>pages = captured + unchanged + notCaptured + unpublished
 * </ul>
 */
public interface FetchMetrics {
    /** Counts nothing. */
    FetchMetrics NOOP = new FetchMetrics() {};

    /** A feed, page or front page is asked for; redirects, retries and robots.txt are part of it. */
    default void requested() {}

    default void fetched(long bodyBytes) {}

    default void notModified() {}

    /** @param reason a {@link FetchReason} */
    default void disallowed(String reason) {}

    /** @param reason a {@link FetchReason} */
    default void failed(String reason) {}

    /** A page, new or to be visited again, is taken up. */
    default void page() {}

    /** The broker has acknowledged a capture. */
    default void captured() {}

    /** A page is as it was when last captured. */
    default void unchanged() {}

    /** A page could not be had; a decision says why. */
    default void notCaptured(String reason) {}

    /** The broker did not take a capture or a decision; the page will be fetched again. */
    default void unpublished() {}

    /**
     * A source was polled.
     *
     * @param newItems new or changed ones in it
     */
    default void polled(String source, int newItems) {}

    /** A source could not be read; {@code reason} is a {@link FetchReason} or why its bytes are no feed. */
    default void pollFailed(String source, String reason) {}
}
