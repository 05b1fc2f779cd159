package dev.tocsin.fetcher;

import java.time.Duration;

/**
 * How hosts are asked: how often, how long, how much.
 *
 * @param userAgent sent with each request; its part before the slash is the name that robots.txt may use
 * @param connectTimeout to have a connection
 * @param dnsTtl how long the addresses of a host are used before its name is asked for again
 * @param callTimeout for one whole answer
 * @param maxBodyBytes of a decoded body; larger ones are given up
 * @param maxRedirects that are followed for one request
 * @param attempts in all for a request whose failure may pass
 * @param backoff before the second attempt; doubled for each further one
 * @param hostDelay between the starts of two requests to one host; a longer crawl delay in its robots.txt wins
 * @param hostParallelism requests to one host at a time
 * @param workers threads that wait for answers; as many more stand in for those that wait long, and a quarter more
 *     serves hosts that were waited for in vain
 * @param breakerFailures in a row after which a host is left alone
 * @param breakerPause for how long at first; doubled each time it still fails, up to an hour
 */
public record FetchLimits(
        String userAgent,
        Duration connectTimeout,
        Duration dnsTtl,
        Duration callTimeout,
        long maxBodyBytes,
        int maxRedirects,
        int attempts,
        Duration backoff,
        Duration hostDelay,
        int hostParallelism,
        int workers,
        int breakerFailures,
        Duration breakerPause) {

    /** The name that robots.txt knows us by. */
    public String productToken() {
        int slash = userAgent.indexOf('/');
        return slash < 0 ? userAgent : userAgent.substring(0, slash);
    }
}
