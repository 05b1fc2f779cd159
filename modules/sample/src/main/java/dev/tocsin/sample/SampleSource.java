package dev.tocsin.sample;

import java.net.URI;

/**
 * One source that the sample site offers to a fetcher.
 *
 * @param name the outlet's id, such as "harbour-courier"
 * @param uri absolute, on a loopback address
 */
public record SampleSource(String name, Kind kind, URI uri) {
    /** What stands at a source's address. */
    public enum Kind {
        FEED,
        SITEMAP,
        /** A front page that names its feed by {@code <link rel="alternate">}. */
        HOME
    }
}
