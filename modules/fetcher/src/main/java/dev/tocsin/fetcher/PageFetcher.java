package dev.tocsin.fetcher;

import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.fetcher.FetchOutcome.NotModified;
import dev.tocsin.fetcher.FetchRequest.Reach;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import okhttp3.Dns;

/**
 * Asks for URLs politely: each host in its turn and at its pace, robots.txt first, conditionally where a copy is at
 * hand, again after a while where that may help. Threads wait for answers, never for a host's turn. Safe to share.
 */
public final class PageFetcher implements AutoCloseable {
    private final FetchLimits limits;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final FetchMetrics metrics;
    private final HostLanes lanes;
    private final HttpTransport transport;
    private final RobotsCache robots;
    private final Set<FetchJourney> underWay = ConcurrentHashMap.newKeySet();

    /** @param random spreads the retries; need not be safe to share */
    public PageFetcher(FetchLimits limits, InstantSource clock, RandomGenerator random, FetchMetrics metrics) {
        this(limits, clock, random, metrics, Dns.SYSTEM);
    }

    PageFetcher(FetchLimits limits, InstantSource clock, RandomGenerator random, FetchMetrics metrics, Dns resolver) {
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.metrics = metrics;
        this.lanes = new HostLanes(limits);
        this.transport = new HttpTransport(limits, resolver, clock);
        this.robots = new RobotsCache(limits.productToken(), clock, this::withoutRobots);
    }

    /** Never completes exceptionally: whatever goes wrong is an outcome. */
    public CompletableFuture<FetchOutcome> fetch(FetchRequest request) {
        metrics.requested();
        return travel(new FetchJourney(this, request, FetchJourney.Manners.ASK_ROBOTS))
                .whenComplete((outcome, bug) -> count(outcome));
    }

    private CompletableFuture<FetchOutcome> withoutRobots(URI url, Reach reach) {
        FetchRequest request = new FetchRequest(url, Map.of(), Validators.NONE, reach);
        return travel(new FetchJourney(this, request, FetchJourney.Manners.IS_ROBOTS));
    }

    private CompletableFuture<FetchOutcome> travel(FetchJourney journey) {
        underWay.add(journey);
        CompletableFuture<FetchOutcome> outcome = journey.start().whenComplete((o, bug) -> underWay.remove(journey));
        if (lanes.isClosed()) {
            journey.stop();
        }
        return outcome;
    }

    private void count(FetchOutcome outcome) {
        if (outcome instanceof Fetched fetched) {
            metrics.fetched(fetched.body().length);
        } else if (outcome instanceof NotModified) {
            metrics.notModified();
        } else if (outcome instanceof Disallowed disallowed) {
            metrics.disallowed(disallowed.reason());
        } else if (outcome instanceof Failed failed) {
            metrics.failed(failed.reason());
        }
    }

    FetchLimits limits() {
        return limits;
    }

    InstantSource clock() {
        return clock;
    }

    HostLanes lanes() {
        return lanes;
    }

    HttpTransport transport() {
        return transport;
    }

    RobotsCache robots() {
        return robots;
    }

    /** Twice as long after each attempt, half of it by chance so that what failed together does not return together. */
    Duration backoff(int attempt) {
        long full = limits.backoff().toMillis() << Math.min(attempt - 1, 10);
        synchronized (random) {
            return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
        }
    }

    /** Everything under way and waiting ends as {@link FetchReason#STOPPED}. */
    @Override
    public void close() {
        lanes.close();
        transport.close();
        List.copyOf(underWay).forEach(FetchJourney::stop);
    }
}
