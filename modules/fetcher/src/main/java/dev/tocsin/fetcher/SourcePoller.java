package dev.tocsin.fetcher;

import dev.tocsin.extract.feed.FeedReader;
import dev.tocsin.extract.feed.FeedReading;
import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.fetcher.Schedule.Bounds;
import dev.tocsin.fetcher.Schedule.Cadence;
import dev.tocsin.fetcher.Schedule.Observation;
import dev.tocsin.fetcher.SourceState.Seen;
import dev.tocsin.model.FeedItem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls one source: its feed if that has changed, then the page of each item that is new or told anew. What was seen is
 * remembered only after the broker has every page or every reason why there is none. Safe to share; one source is not
 * to be polled twice at a time.
 */
final class SourcePoller {
    private static final Logger LOG = LoggerFactory.getLogger(SourcePoller.class);
    private static final Duration REDISCOVER = Duration.ofDays(1);
    private static final int MOST_CHILDREN = 5;

    private final PageFetcher fetcher;
    private final PageCapture pages;
    private final FetchState state;
    private final SourceDiscovery discovery;
    private final Polling polling;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final FetchMetrics metrics;

    SourcePoller(
            PageFetcher fetcher,
            PageCapture pages,
            FetchState state,
            Polling polling,
            InstantSource clock,
            RandomGenerator random,
            FetchMetrics metrics) {
        this.fetcher = fetcher;
        this.pages = pages;
        this.state = state;
        this.discovery = new SourceDiscovery(fetcher);
        this.polling = polling;
        this.clock = clock;
        this.random = random;
        this.metrics = metrics;
    }

    /** When the source is to be polled; now where it never was. */
    Instant due(Source source) {
        return stateOf(source).cadence().due();
    }

    /** Completes when the feed is read and all its pages are captured or given up, with the time of the next poll. */
    CompletableFuture<Instant> poll(Source source) {
        return source.kind() == Source.Kind.HOME ? pollHome(source) : pollFeed(source);
    }

    private CompletableFuture<Instant> pollHome(Source home) {
        SourceState before = stateOf(home);
        Instant now = clock.instant();
        boolean known =
                before.foundAt().filter(t -> t.plus(REDISCOVER).isAfter(now)).isPresent();
        CompletableFuture<SourceState> found = known
                ? CompletableFuture.completedFuture(before)
                : discovery.discover(home).thenApply(feeds -> discovered(home, before, feeds));
        return found.thenCompose(s -> pollAll(home, s.found()).thenCompose(times -> {
            boolean failed = s.found().isEmpty();
            Cadence next = next(home, s, failed ? Observation.FAILED : Observation.UNCHANGED, Optional.empty());
            Instant soonest = times.stream().min(Comparator.naturalOrder()).orElse(next.due());
            return saved(home, s.withCadence(new Cadence(next.interval(), next.failures(), soonest)));
        }));
    }

    private SourceState discovered(Source home, SourceState before, List<SourceDiscovery.Found> feeds) {
        if (feeds.isEmpty()) {
            metrics.pollFailed(home.name(), "no-feed-found");
            LOG.warn("{}: no feed found at {}", home.name(), home.url());
            return before;
        }
        return before.withFound(feeds.stream().map(SourceDiscovery.Found::url).toList(), clock.instant());
    }

    private CompletableFuture<List<Instant>> pollAll(Source parent, List<URI> feeds) {
        List<CompletableFuture<Instant>> polls = feeds.stream()
                .map(u -> pollFeed(parent.at(Source.Kind.FEED, u)))
                .toList();
        return CompletableFuture.allOf(polls.toArray(CompletableFuture[]::new))
                .thenApply(done -> polls.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Instant> pollFeed(Source source) {
        SourceState before = stateOf(source);
        return fetcher.fetch(FetchRequest.of(source.url(), source, before.validators()))
                .thenCompose(outcome -> outcome(source, before, outcome));
    }

    private CompletableFuture<Instant> outcome(Source source, SourceState before, FetchOutcome outcome) {
        if (outcome instanceof Fetched fetched) {
            FeedReading reading = FeedReader.read(fetched.body(), fetched.contentType(), fetched.url());
            return reading instanceof FeedReading.Read read
                    ? read(source, before.withValidators(fetched.validators()), read)
                    : failed(source, before, ((FeedReading.Unreadable) reading).reason(), Optional.empty());
        }
        if (outcome instanceof Disallowed no) {
            return failed(source, before, no.reason(), Optional.empty());
        }
        if (outcome instanceof Failed failed && failed.reason().equals(FetchReason.STOPPED)) {
            return CompletableFuture.completedFuture(before.cadence().due());
        }
        if (outcome instanceof Failed failed) {
            return failed(source, before, failed.reason(), failed.notBefore());
        }
        metrics.polled(source.name(), 0);
        Cadence next = next(source, before, Observation.UNCHANGED, Optional.empty());
        state.remember(source, before.withCadence(next));
        return CompletableFuture.completedFuture(next.due());
    }

    private CompletableFuture<Instant> failed(
            Source source, SourceState before, String reason, Optional<Instant> notBefore) {
        metrics.pollFailed(source.name(), reason);
        LOG.warn("{}: {} at {}", source.name(), reason, source.url());
        return saved(source, before.withCadence(next(source, before, Observation.FAILED, notBefore)));
    }

    private CompletableFuture<Instant> read(Source source, SourceState state, FeedReading.Read feed) {
        if (!feed.children().isEmpty()) {
            List<URI> children = feed.children().stream().limit(MOST_CHILDREN).toList();
            Cadence next = next(source, state, Observation.UNCHANGED, Optional.empty());
            return pollAll(source, children)
                    .thenCompose(times ->
                            saved(source, state.withValidators(Validators.NONE).withCadence(next)));
        }
        List<FeedItem> items = newest(feed.items());
        List<FeedItem> news = items.stream().filter(state::isNews).toList();
        metrics.polled(source.name(), news.size());
        LOG.debug("{}: {} of {} items are new", source.name(), news.size(), items.size());
        Map<Long, CompletableFuture<PageCapture.Result>> results = new LinkedHashMap<>();
        news.forEach(item -> results.computeIfAbsent(SourceState.key(item), k -> pages.item(source, item)));
        return CompletableFuture.allOf(results.values().toArray(CompletableFuture[]::new))
                .thenCompose(done -> settled(source, state, items, results, feed));
    }

    /** A sitemap lists thousands; those without a date come after those with one, in the order given. */
    private List<FeedItem> newest(List<FeedItem> items) {
        if (items.size() <= polling.maxItems()) {
            return items;
        }
        List<FeedItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(
                        (FeedItem i) -> i.published().or(i::updated).orElse(Instant.MIN))
                .reversed());
        return sorted.subList(0, polling.maxItems());
    }

    private CompletableFuture<Instant> settled(
            Source source,
            SourceState before,
            List<FeedItem> items,
            Map<Long, CompletableFuture<PageCapture.Result>> results,
            FeedReading.Read feed) {
        Map<Long, Seen> inFeed = new LinkedHashMap<>();
        boolean allSettled = true;
        for (FeedItem item : items) {
            long key = SourceState.key(item);
            CompletableFuture<PageCapture.Result> result = results.get(key);
            Optional<Seen> now =
                    result == null ? Optional.ofNullable(before.seen().get(key)) : seen(before, item, result.join());
            now.ifPresent(s -> inFeed.put(key, s));
            allSettled &= now.filter(Seen::isSettled).isPresent();
        }
        Observation observation = results.isEmpty() ? Observation.UNCHANGED : Observation.CHANGED;
        SourceState paced = before.seen().isEmpty() ? withTtl(source, before, feed) : before;
        // Without its validators the feed comes whole next time, and with it the items that are still open.
        SourceState after = (allSettled ? before : before.withValidators(Validators.NONE))
                .withSeen(before.seenWith(inFeed))
                .withCadence(next(source, paced, observation, Optional.empty()));
        if (results.isEmpty() && before.seen().equals(after.seen())) {
            state.remember(source, after);
            return CompletableFuture.completedFuture(after.cadence().due());
        }
        return saved(source, after);
    }

    /** Empty where the item is to be taken as never seen. */
    private static Optional<Seen> seen(SourceState before, FeedItem item, PageCapture.Result result) {
        return switch (result) {
            case CAPTURED, UNCHANGED, GIVEN_UP -> Optional.of(new Seen(SourceState.content(item), 0));
            case TRY_LATER -> Optional.of(new Seen(SourceState.content(item), before.failures(item) + 1));
            case UNPUBLISHED -> Optional.ofNullable(before.seen().get(SourceState.key(item)));
        };
    }

    /** What the publisher says of its own pace is where learning starts. */
    private SourceState withTtl(Source source, SourceState before, FeedReading.Read feed) {
        return feed.hints()
                .ttl()
                .map(ttl -> before.withCadence(Schedule.first(ttl, Bounds.of(source, polling), clock.instant())))
                .orElse(before);
    }

    private SourceState stateOf(Source source) {
        return state.source(source)
                .orElseGet(() -> SourceState.unknown(
                        Schedule.first(polling.firstInterval(), Bounds.of(source, polling), clock.instant())));
    }

    private Cadence next(Source source, SourceState before, Observation seen, Optional<Instant> notBefore) {
        double chance;
        synchronized (random) {
            chance = random.nextDouble();
        }
        return Schedule.next(before.cadence(), seen, Bounds.of(source, polling), clock.instant(), notBefore, chance);
    }

    /** A state that can't be written costs at most fetching again what was captured already. */
    private CompletableFuture<Instant> saved(Source source, SourceState after) {
        return state.put(source, after).handle((done, error) -> {
            if (error != null) {
                LOG.error("{}: its state could not be written", source.name(), error);
            }
            return after.cadence().due();
        });
    }
}
