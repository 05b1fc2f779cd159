package dev.tocsin.fetcher;

import dev.tocsin.extract.feed.FeedReader;
import dev.tocsin.extract.feed.FeedReading;
import dev.tocsin.fetcher.FetchOutcome.Disallowed;
import dev.tocsin.fetcher.FetchOutcome.Failed;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import dev.tocsin.model.FeedItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tries sources without keeping anything: what each lists now, or what is wrong with it. */
public final class SourceCheck {
    private final PageFetcher fetcher;
    private final SourceDiscovery discovery;

    public SourceCheck(PageFetcher fetcher) {
        this.fetcher = fetcher;
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
     * What came of trying one source.
     *
     * @param newest when the newest item came out, where the source gives dates
     * @param problem a {@link FetchReason} or why the bytes are no feed, with what is known of it; empty where all is well
     * @param warnings what was wrong with single items, or had to be repaired
     */
    public record Report(
            Source source, State state, int items, Optional<Instant> newest, String problem, List<String> warnings) {
        public Report {
            warnings = List.copyOf(warnings);
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
                        .thenApply(o -> report(source, o));
    }

    private CompletableFuture<Report> home(Source source) {
        return discovery.discover(source).thenApply(found -> {
            int items = found.stream().mapToInt(SourceDiscovery.Found::items).sum();
            List<String> feeds = found.stream().map(f -> "found " + f.url()).toList();
            return found.isEmpty()
                    ? failed(source, "no-feed-found", "")
                    : new Report(source, items > 0 ? State.OK : State.EMPTY, items, Optional.empty(), "", feeds);
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
                read.warnings());
    }

    private static Optional<Instant> date(FeedItem item) {
        return item.published().or(item::updated);
    }

    private static Report failed(Source source, String reason, String detail) {
        String problem = detail.isEmpty() ? reason : reason + " (" + detail + ")";
        return new Report(source, State.FAILED, 0, Optional.empty(), problem, List.of());
    }
}
