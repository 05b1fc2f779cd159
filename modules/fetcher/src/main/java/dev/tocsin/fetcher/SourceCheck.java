package dev.tocsin.fetcher;

import dev.tocsin.extract.ArticleIds;
import dev.tocsin.extract.feed.FeedReader;
import dev.tocsin.extract.feed.FeedReading;
import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.model.Extraction;
import dev.tocsin.model.FeedItem;
import dev.tocsin.model.Lane;
import dev.tocsin.model.RawArticle;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Tries sources without keeping anything: what each lists now, how sure the reader is of its newest page, or what is
 * wrong.
 */
public final class SourceCheck {
    private final PageFetcher fetcher;
    private final SourceDiscovery discovery;
    private final Function<RawArticle, Extraction> read;

    /** @param read reads a page */
    public SourceCheck(PageFetcher fetcher, Function<RawArticle, Extraction> read) {
        this.fetcher = fetcher;
        this.read = read;
        this.discovery = new SourceDiscovery(fetcher);
    }

    /** How a source is. */
    public enum State {
        OK,
        /** It can be read but lists nothing. */
        EMPTY,
        FAILED
    }

    /**
     * What came of reading a source's newest page.
     *
     * @param confidence 0..1; absent where there is no article
     * @param problem why there is none; empty where there is one
     */
    public record PageCheck(URI url, Optional<Double> confidence, String problem) {}

    /**
     * What came of trying one source.
     *
     * @param newest when the newest item came out, where the source gives dates
     * @param problem a {@link FetchReason} or why the bytes are no feed, with what is known of it; empty where all is well
     * @param warnings what was wrong with single items, or had to be repaired
     * @param page the newest item's page, else the first one's; absent where no item is listed
     */
    public record Report(
            Source source,
            State state,
            int items,
            Optional<Instant> newest,
            String problem,
            List<String> warnings,
            Optional<PageCheck> page) {
        public Report {
            warnings = List.copyOf(warnings);
        }

        private Report with(PageCheck checked) {
            return new Report(source, state, items, newest, problem, warnings, Optional.of(checked));
        }
    }

    /** All at once, each host in its turn; in the order of the list. */
    public CompletableFuture<List<Report>> all(List<Source> sources) {
        List<CompletableFuture<Report>> reports =
                sources.stream().map(this::one).toList();
        return CompletableFuture.allOf(reports.toArray(CompletableFuture[]::new))
                .thenApply(done -> reports.stream().map(CompletableFuture::join).toList());
    }

    public CompletableFuture<Report> one(Source source) {
        return source.kind() == Source.Kind.HOME
                ? home(source)
                : fetcher.fetch(FetchRequest.of(source.url(), source, Validators.NONE))
                        .thenCompose(o -> withPage(report(source, o), source, o));
    }

    private CompletableFuture<Report> withPage(Report report, Source source, FetchOutcome feed) {
        Optional<URI> newest = newestPage(feed);
        return newest.isEmpty()
                ? CompletableFuture.completedFuture(report)
                : fetcher.fetch(FetchRequest.of(newest.get(), source, Validators.NONE))
                        .thenApply(page -> report.with(check(source, newest.get(), page)));
    }

    private PageCheck check(Source source, URI url, FetchOutcome outcome) {
        if (!(outcome instanceof Fetched page)) {
            return new PageCheck(url, Optional.empty(), report(source, outcome).problem());
        }
        Extraction extraction = read.apply(new RawArticle(
                ArticleIds.of(page.url()),
                source.name(),
                page.url(),
                page.at(),
                page.status(),
                page.contentType(),
                page.body(),
                Optional.empty(),
                Lane.LIVE));
        return extraction instanceof Extraction.Read good
                ? new PageCheck(url, Optional.of(good.article().confidence()), "")
                : new PageCheck(url, Optional.empty(), rejection((Extraction.Rejected) extraction));
    }

    private static String rejection(Extraction.Rejected no) {
        return no.reason().name().toLowerCase(Locale.ROOT).replace('_', '-') + " (" + no.detail() + ")";
    }

    private static Optional<URI> newestPage(FetchOutcome outcome) {
        if (outcome instanceof Fetched fetched
                && FeedReader.read(fetched.body(), fetched.contentType(), fetched.url())
                        instanceof FeedReading.Read feed) {
            // Undated items count as oldest; of equals the first one listed stays.
            return feed.items().stream()
                    .reduce((a, b) -> date(b).orElse(Instant.MIN).isAfter(date(a).orElse(Instant.MIN)) ? b : a)
                    .map(FeedItem::link);
        }
        return Optional.empty();
    }

    private CompletableFuture<Report> home(Source source) {
        return discovery.discover(source).thenCompose(found -> {
            if (found.isEmpty()) {
                return CompletableFuture.completedFuture(failed(source, "no-feed-found", ""));
            }
            int items = found.stream().mapToInt(SourceDiscovery.Found::items).sum();
            List<String> feeds = found.stream().map(f -> "found " + f.url()).toList();
            Report report = new Report(
                    source, items > 0 ? State.OK : State.EMPTY, items, Optional.empty(), "", feeds, Optional.empty());
            return fetcher.fetch(FetchRequest.of(found.get(0).url(), source, Validators.NONE))
                    .thenCompose(feed -> withPage(report, source, feed));
        });
    }

    private static Report report(Source source, FetchOutcome outcome) {
        if (outcome instanceof Fetched fetched) {
            FeedReading reading = FeedReader.read(fetched.body(), fetched.contentType(), fetched.url());
            return reading instanceof FeedReading.Read read
                    ? report(source, read)
                    : failed(source, ((FeedReading.Unreadable) reading).reason(), fetched.contentType());
        }
        if (outcome instanceof Disallowed no) {
            return failed(source, no.reason(), "");
        }
        if (outcome instanceof Failed failed) {
            return failed(source, failed.reason(), failed.detail());
        }
        return failed(source, "http-304", "not asked for conditionally");
    }

    private static Report report(Source source, FeedReading.Read read) {
        int items = read.items().size() + read.children().size();
        Optional<Instant> newest =
                read.items().stream().flatMap(i -> date(i).stream()).max(Comparator.naturalOrder());
        return new Report(
                source,
                items > 0 ? State.OK : State.EMPTY,
                items,
                newest,
                items > 0 ? "" : "no items",
                read.warnings(),
                Optional.empty());
    }

    private static Optional<Instant> date(FeedItem item) {
        return item.published().or(item::updated);
    }

    private static Report failed(Source source, String reason, String detail) {
        String problem = detail.isEmpty() ? reason : reason + " (" + detail + ")";
        return new Report(source, State.FAILED, 0, Optional.empty(), problem, List.of(), Optional.empty());
    }
}
