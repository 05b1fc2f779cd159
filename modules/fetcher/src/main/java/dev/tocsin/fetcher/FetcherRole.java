package dev.tocsin.fetcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the pages that the sources tell of and puts them on {@code news.raw}: for ever after {@link #start}, or once
 * with {@link #rounds}. One of the two, once. All work is begun on one thread of its own and done on the fetcher's
 * threads.
 */
public final class FetcherRole implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FetcherRole.class);
    private static final long TICK_MILLIS = 100;

    private final List<Source> sources;
    private final Map<String, Source> byName;
    private final FetchState state;
    private final FetchStateStore store;
    private final RawPublisher publisher;
    private final PageFetcher fetcher;
    private final PageCapture pages;
    private final SourcePoller poller;
    private final Polling polling;
    private final InstantSource clock;
    private final ScheduledExecutorService control = HostLanes.newTimer("fetch-control");
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));
    private int inHand;

    /** Something to do at a time; it completes with when to do it again, or empty for never. */
    private record Due(Instant at, Supplier<CompletableFuture<Optional<Instant>>> work) {}

    /**
     * Takes over its parts: they are closed with the role.
     *
     * @param random spreads polls and retries
     */
    public FetcherRole(
            List<Source> sources,
            FetchLimits limits,
            Polling polling,
            FetchStateStore store,
            RawPublisher publisher,
            FetchMetrics metrics,
            InstantSource clock,
            RandomGenerator random) {
        this.sources = List.copyOf(sources);
        this.byName = sources.stream().collect(Collectors.toMap(Source::name, Function.identity()));
        this.store = store;
        this.state = new FetchState(store);
        this.publisher = publisher;
        this.polling = polling;
        this.clock = clock;
        this.fetcher = new PageFetcher(limits, clock, random, metrics);
        this.pages = new PageCapture(fetcher, publisher, state, metrics, this::captured);
        this.poller = new SourcePoller(fetcher, pages, state, polling, clock, random, metrics);
    }

    /** Reads the state back, then polls each source when it is due until {@link #close}. */
    public void start() {
        state.load();
        LOG.info(
                "{} sources, {} pages remembered", sources.size(), state.pages().size());
        sources.forEach(s -> due.add(new Due(poller.due(s), () -> poller.poll(s).thenApply(Optional::of))));
        state.pages().forEach((id, page) -> plan(id, page));
        control.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Polls every source once and fetches what is new, {@code rounds} times; each round after the first also visits
     * again the pages whose time for that has come. Completes when the last page is captured or given up.
     */
    public CompletableFuture<Void> rounds(int rounds) {
        state.load();
        CompletableFuture<Void> all = round(false);
        for (int i = 1; i < rounds; i++) {
            all = all.thenCompose(done -> round(true));
        }
        return all;
    }

    /** {@link #rounds} with one round. */
    public CompletableFuture<Void> oneRound() {
        return rounds(1);
    }

    private CompletableFuture<Void> round(boolean withRevisits) {
        Queue<Supplier<CompletableFuture<?>>> work = new ArrayDeque<>();
        sources.forEach(s -> work.add(() -> poller.poll(s)));
        if (withRevisits) {
            Instant now = clock.instant();
            state.pages()
                    .forEach((id, page) -> page.nextVisit(polling)
                            .filter(t -> !t.isAfter(now))
                            .ifPresent(t -> work.add(() -> revisit(id))));
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        control.execute(() -> launch(work, done));
        return done;
    }

    /** Begins work while there is room; on the control thread only. */
    private void launch(Queue<Supplier<CompletableFuture<?>>> work, CompletableFuture<Void> done) {
        while (inHand < polling.parallelPolls() && !work.isEmpty()) {
            inHand++;
            work.remove()
                    .get()
                    .whenComplete((result, bug) -> control.execute(() -> {
                        inHand--;
                        if (bug != null) {
                            done.completeExceptionally(bug);
                        }
                        launch(work, done);
                    }));
        }
        if (inHand == 0 && work.isEmpty()) {
            done.complete(null);
        }
    }

    /** Begins what is due; on the control thread only. */
    private void tick() {
        Instant now = clock.instant();
        while (inHand < polling.parallelPolls()) {
            Due next = due.peek();
            if (next == null || next.at().isAfter(now)) {
                return;
            }
            due.remove();
            inHand++;
            next.work()
                    .get()
                    .whenComplete((again, bug) -> control.execute(() -> {
                        inHand--;
                        if (bug != null) {
                            LOG.error("a poll broke off; it is tried again later", bug);
                            due.add(new Due(clock.instant().plus(polling.firstInterval()), next.work()));
                        } else {
                            again.ifPresent(at -> due.add(new Due(at, next.work())));
                        }
                    }));
        }
    }

    private void captured(String articleId) {
        control.execute(() -> state.page(articleId).ifPresent(page -> plan(articleId, page)));
    }

    /** To look at a page again as long as that is wanted, then to forget it. */
    private void plan(String articleId, PageState page) {
        Instant at = page.nextVisit(polling).orElseGet(() -> page.forgottenAt(polling));
        due.add(new Due(at, () -> revisitOrForget(articleId)));
    }

    private CompletableFuture<Optional<Instant>> revisitOrForget(String articleId) {
        Optional<PageState> page = state.page(articleId);
        Instant now = clock.instant();
        if (page.isPresent() && page.get().nextVisit(polling).isPresent()) {
            return revisit(articleId)
                    .thenApply(done -> state.page(articleId)
                            .map(p -> p.nextVisit(polling).orElseGet(() -> p.forgottenAt(polling))));
        }
        if (page.isPresent() && page.get().forgottenAt(polling).isAfter(now)) {
            return CompletableFuture.completedFuture(Optional.of(page.get().forgottenAt(polling)));
        }
        return state.forgetPage(articleId).handle((done, error) -> Optional.empty());
    }

    private CompletableFuture<Void> revisit(String articleId) {
        Optional<PageState> page = state.page(articleId);
        if (page.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Source source = byName.get(page.get().source());
        if (source == null) {
            // The source has left the list: its pages are no longer ours to ask for.
            return state.forgetPage(articleId);
        }
        return pages.revisit(source, page.get())
                .thenCompose(result -> state.page(articleId)
                        .map(p -> state.putPage(articleId, p.visitedAgain(p.validators())))
                        .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    /** Breaks off requests under way, then waits until the broker has what was sent. What was not captured is next time. */
    @Override
    public void close() {
        control.shutdownNow();
        fetcher.close();
        publisher.close();
        store.close();
    }

    /** How long {@link #close} takes at most. */
    public static Duration closesWithin() {
        return Duration.ofSeconds(40);
    }

    List<Source> sources() {
        return new ArrayList<>(sources);
    }
}
