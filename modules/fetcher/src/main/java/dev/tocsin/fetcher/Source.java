package dev.tocsin.fetcher;

import dev.tocsin.fetcher.FetchRequest.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One place that tells of new articles, as the user's list names it.
 *
 * @param name unique in the list; stands in every article, decision and ledger row
 * @param headers sent with each request to the URL's own host
 * @param minInterval the shortest time between two polls, absent for the general setting
 * @param maxInterval the longest time between two polls, absent for the general setting
 * @param language a hint, ISO 639-1
 * @param country a hint, ISO 3166-1
 */
public record Source(
        String name,
        Kind kind,
        URI url,
        Map<String, String> headers,
        Optional<Duration> minInterval,
        Optional<Duration> maxInterval,
        Reach reach,
        Optional<String> language,
        Optional<String> country) {
    public Source {
        headers = Map.copyOf(headers);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source needs a name: " + url);
        }
    }

    /** What is at the URL. */
    public enum Kind {
        FEED,
        SITEMAP,
        /** A page whose feeds and news sitemaps have to be found. */
        HOME
    }

    /** A source with nothing special about it. */
    public static Source of(String name, Kind kind, URI url) {
        return new Source(
                name,
                kind,
                url,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Reach.PUBLIC,
                Optional.empty(),
                Optional.empty());
    }

    public Source at(Kind newKind, URI newUrl) {
        return new Source(name, newKind, newUrl, headers, minInterval, maxInterval, reach, language, country);
    }

    public Source withReach(Reach newReach) {
        return new Source(name, kind, url, headers, minInterval, maxInterval, newReach, language, country);
    }
}
