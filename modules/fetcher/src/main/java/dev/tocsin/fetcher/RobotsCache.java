package dev.tocsin.fetcher;

import dev.tocsin.fetcher.FetchRequest.Reach;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** The robots.txt of each host, asked for once a day. Safe to share. */
final class RobotsCache {
    private static final int MAX_HOSTS = 10_000;
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    private final String agent;
    private final InstantSource clock;
    private final BiFunction<URI, Reach, CompletableFuture<FetchOutcome>> fetch;
    private final Map<String, Asked> byHost = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MAX_HOSTS;
        }
    };

    /**
     * What is known of a host.
     *
     * @param failure why its robots.txt could not be had, where the host itself could not be reached
     */
    record Verdict(RobotsRules rules, Optional<FetchOutcome.Failed> failure, boolean reached) {}

    private record Asked(CompletableFuture<Verdict> verdict, Instant askedAt) {
        boolean isStale(Instant now) {
            boolean poor = verdict.isDone()
                    && !verdict.isCompletedExceptionally()
                    && !verdict.join().reached();
            return now.isAfter(askedAt.plus(poor ? RETRY_AFTER : GOOD_FOR));
        }
    }

    /** @param fetch asks for a URL without asking for robots.txt first; never completes exceptionally */
    RobotsCache(String agent, InstantSource clock, BiFunction<URI, Reach, CompletableFuture<FetchOutcome>> fetch) {
        this.agent = agent;
        this.clock = clock;
        this.fetch = fetch;
    }

    CompletableFuture<Verdict> verdict(URI url, Reach reach) {
        String origin = url.getScheme() + "://" + url.getRawAuthority();
        CompletableFuture<Verdict> fresh = new CompletableFuture<>();
        synchronized (byHost) {
            String key = reach + " " + origin;
            Asked known = byHost.get(key);
            if (known != null && !known.isStale(clock.instant())) {
                return known.verdict();
            }
            byHost.put(key, new Asked(fresh, clock.instant()));
        }
        var unused = fetch.apply(URI.create(origin + "/robots.txt"), reach)
                .thenApply(this::verdict)
                .whenComplete((verdict, bug) -> {
                    if (bug == null) {
                        fresh.complete(verdict);
                    } else {
                        fresh.completeExceptionally(bug);
                    }
                });
        return fresh;
    }

    /** RFC 9309, section 2.3.1: no such file allows all, a server in trouble allows nothing. */
    private Verdict verdict(FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return new Verdict(RobotsRules.parse(fetched.body(), agent), Optional.empty(), true);
        }
        if (outcome instanceof FetchOutcome.Failed failed) {
            return switch (failed.reason()) {
                case "http-429" -> new Verdict(RobotsRules.DISALLOW_ALL, Optional.empty(), false);
                case FetchReason.TOO_LARGE, FetchReason.REDIRECT_LOOP, FetchReason.TOO_MANY_REDIRECTS ->
                    new Verdict(RobotsRules.ALLOW_ALL, Optional.empty(), true);
                default -> ofFailure(failed);
            };
        }
        return new Verdict(RobotsRules.ALLOW_ALL, Optional.empty(), true);
    }

    private static Verdict ofFailure(FetchOutcome.Failed failed) {
        if (failed.reason().startsWith("http-5")) {
            return new Verdict(RobotsRules.DISALLOW_ALL, Optional.empty(), false);
        }
        return failed.reason().startsWith("http-")
                ? new Verdict(RobotsRules.ALLOW_ALL, Optional.empty(), true)
                : new Verdict(RobotsRules.DISALLOW_ALL, Optional.of(failed), false);
    }
}
