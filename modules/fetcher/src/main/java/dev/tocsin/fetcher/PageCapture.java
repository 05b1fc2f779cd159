package dev.tocsin.fetcher;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.fetcher.FetchOutcome.Later;
import dev.tocsin.fetcher.FetchOutcome.NotModified;
import dev.tocsin.model.Decision;
import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Hash;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * One page from its URL to the broker. It counts as captured when the broker has said so and never before; a page that
 * is as it was is not sent again. Safe to share: one page is in hand only once at a time.
 */
final class PageCapture {
    private static final List<String> NOT_PAGES = List.of(
            "audio/", "video/", "image/", "font/", "application/pdf", "application/zip", "application/octet-stream");

    private final PageFetcher fetcher;
    private final RawPublisher publisher;
    private final FetchState state;
    private final FetchMetrics metrics;
    private final Consumer<String> captured;
    private final Map<String, CompletableFuture<Result>> inHand = new ConcurrentHashMap<>();

    /** What became of a page. */
    enum Result {
        CAPTURED,
        UNCHANGED,
        /** Not to be had, now or later; a decision says why. */
        GIVEN_UP,
        /** Not to be had now; a decision says why. */
        TRY_LATER,
        /** The broker did not take the capture or the decision. */
        UNPUBLISHED;

        /** Whether nothing is left to do. */
        boolean isSettled() {
            return this != TRY_LATER && this != UNPUBLISHED;
        }
    }

    /** @param captured told the article id of each page captured for the first time */
    PageCapture(
            PageFetcher fetcher,
            RawPublisher publisher,
            FetchState state,
            FetchMetrics metrics,
            Consumer<String> captured) {
        this.fetcher = fetcher;
        this.publisher = publisher;
        this.state = state;
        this.metrics = metrics;
        this.captured = captured;
    }

    /** The page that an item links to. */
    CompletableFuture<Result> item(Source source, FeedItem item) {
        return once(source, item.link(), Optional.of(item));
    }

    /** The page again, to see whether it was edited. */
    CompletableFuture<Result> revisit(Source source, PageState page) {
        return once(source, page.url(), page.item());
    }

    private CompletableFuture<Result> once(Source source, URI url, Optional<FeedItem> item) {
        String id = ArticleIds.of(url);
        CompletableFuture<Result> mine = new CompletableFuture<>();
        CompletableFuture<Result> other = inHand.putIfAbsent(id, mine);
        if (other != null) {
            return other;
        }
        metrics.page();
        Validators validators = state.page(id).map(PageState::validators).orElse(Validators.NONE);
        fetcher.fetch(FetchRequest.of(url, source, validators))
                .thenCompose(outcome -> outcome(source, id, item, outcome))
                .whenComplete((result, bug) -> {
                    inHand.remove(id);
                    if (bug == null) {
                        mine.complete(result);
                    } else {
                        mine.completeExceptionally(bug);
                    }
                });
        return mine;
    }

    private CompletableFuture<Result> outcome(Source source, String id, Optional<FeedItem> item, FetchOutcome outcome) {
        if (outcome instanceof Fetched fetched) {
            return isPage(fetched.contentType())
                    ? fetched(source, item, fetched)
                    : giveUp(
                            source,
                            id,
                            fetched.url(),
                            "not-a-page",
                            fetched.contentType(),
                            fetched.at(),
                            Result.GIVEN_UP);
        }
        if (outcome instanceof NotModified) {
            metrics.unchanged();
            return state.page(id)
                    .map(page -> saved(id, page.with(page.validators()), Result.UNCHANGED))
                    .orElseGet(() -> CompletableFuture.completedFuture(Result.UNCHANGED));
        }
        if (outcome instanceof Disallowed no) {
            boolean forGood = no.reason().equals(FetchReason.ROBOTS_DISALLOWED);
            return giveUp(source, id, no.url(), no.reason(), "", no.at(), forGood ? Result.GIVEN_UP : Result.TRY_LATER);
        }
        Failed failed = (Failed) outcome;
        if (failed.reason().equals(FetchReason.STOPPED)) {
            metrics.unpublished();
            return CompletableFuture.completedFuture(Result.UNPUBLISHED);
        }
        Result result = failed.later() == Later.MAY_HELP ? Result.TRY_LATER : Result.GIVEN_UP;
        return giveUp(source, id, failed.url(), failed.reason(), failed.detail(), failed.at(), result);
    }

    private static boolean isPage(String contentType) {
        String type = contentType.strip().toLowerCase(Locale.ROOT);
        return NOT_PAGES.stream().noneMatch(type::startsWith);
    }

    private CompletableFuture<Result> fetched(Source source, Optional<FeedItem> item, Fetched page) {
        String id = ArticleIds.of(page.url());
        String hash = Hash.of(page.body());
        Optional<PageState> before = state.page(id);
        if (before.filter(b -> b.bodyHash().equals(hash)).isPresent()) {
            metrics.unchanged();
            return saved(id, before.get().with(page.validators()), Result.UNCHANGED);
        }
        RawArticle raw = new RawArticle(
                id,
                source.name(),
                page.url(),
                page.at(),
                page.status(),
                page.contentType(),
                page.body(),
                item,
                Lane.LIVE);
        PageState after = new PageState(
                before.map(PageState::source).orElse(source.name()),
                page.url(),
                page.validators(),
                hash,
                before.map(PageState::firstCapturedAt).orElse(page.at()),
                page.at(),
                before.map(PageState::revisits).orElse(0),
                item.map(PageState::withoutSummary));
        return published(publisher.publish(raw), metrics::captured, Result.CAPTURED)
                .thenCompose(result -> {
                    if (result != Result.CAPTURED) {
                        return CompletableFuture.completedFuture(result);
                    }
                    return saved(id, after, result).whenComplete((r, e) -> {
                        if (before.isEmpty()) {
                            captured.accept(id);
                        }
                    });
                });
    }

    private CompletableFuture<Result> giveUp(
            Source source, String id, URI url, String reason, String detail, Instant at, Result result) {
        String words = detail.isEmpty() || detail.startsWith(url.toString())
                ? url + detail.replace(url.toString(), "")
                : url + ": " + detail;
        Decision decision = new Decision(
                id,
                Optional.empty(),
                source.name(),
                Decision.Stage.FETCH,
                Decision.Outcome.NOT_CAPTURED,
                reason,
                words,
                at);
        return published(publisher.publish(decision), () -> metrics.notCaptured(reason), result);
    }

    private CompletableFuture<Result> published(CompletableFuture<Void> acknowledged, Runnable count, Result result) {
        return acknowledged.handle((done, error) -> {
            if (error != null) {
                metrics.unpublished();
                return Result.UNPUBLISHED;
            }
            count.run();
            return result;
        });
    }

    /** The page is on its topic already: without its state it is only fetched, and perhaps sent, once more. */
    private CompletableFuture<Result> saved(String id, PageState page, Result result) {
        return state.putPage(id, page).handle((done, error) -> result);
    }
}
