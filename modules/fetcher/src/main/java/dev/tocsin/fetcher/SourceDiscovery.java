package dev.tocsin.fetcher;

import dev.tocsin.extract.feed.FeedLinks;
import dev.tocsin.extract.feed.FeedReader;
import dev.tocsin.extract.feed.FeedReading;
import dev.tocsin.fetcher.FetchOutcome.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Finds the feeds and news sitemaps of a site: those its front page names, else those at the usual places. */
public final class SourceDiscovery {
    private static final int MOST_NAMED = 8;
    private static final List<String> USUAL_FEEDS =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");
    private static final List<String> USUAL_SITEMAPS =
            List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap.xml");

    private final PageFetcher fetcher;

    public SourceDiscovery(PageFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * A feed or sitemap that was read.
     *
     * @param title of the feed, empty where it has none
     * @param items it lists now
     */
    public record Found(URI url, Source.Kind kind, String title, int items) {}

    /** What {@code source}'s URL leads to; the URL itself where that is a feed. In order of preference; may be empty. */
    public CompletableFuture<List<Found>> discover(Source source) {
        return fetcher.fetch(FetchRequest.of(source.url(), source, Validators.NONE))
                .thenCompose(outcome -> {
                    if (!(outcome instanceof Fetched page)) {
                        return CompletableFuture.completedFuture(List.<Found>of());
                    }
                    Optional<Found> itself = found(source.url(), page);
                    if (itself.isPresent()) {
                        return CompletableFuture.completedFuture(List.of(itself.get()));
                    }
                    List<URI> named = FeedLinks.in(page.body(), page.contentType(), page.url()).stream()
                            .limit(MOST_NAMED)
                            .toList();
                    return all(source, named)
                            .thenCompose(found -> found.isEmpty() ? usual(source, page.url()) : done(found));
                });
    }

    private CompletableFuture<List<Found>> usual(Source source, URI home) {
        return all(source, USUAL_FEEDS.stream().map(home::resolve).toList())
                .thenCompose(feeds -> feeds.isEmpty() ? sitemaps(source, home) : done(feeds.subList(0, 1)));
    }

    private CompletableFuture<List<Found>> sitemaps(Source source, URI home) {
        return fetcher.fetch(FetchRequest.of(home.resolve("/robots.txt"), source, Validators.NONE))
                .thenCompose(robots -> {
                    Set<URI> places = new LinkedHashSet<>();
                    if (robots instanceof Fetched file) {
                        new String(file.body(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(l -> l.regionMatches(true, 0, "sitemap:", 0, 8) && l.contains("news"))
                                .flatMap(l -> FeedLinks.link(l.substring(8).strip()).stream())
                                .forEach(places::add);
                    }
                    USUAL_SITEMAPS.stream().map(home::resolve).forEach(places::add);
                    return all(source, List.copyOf(places));
                })
                .thenApply(found -> found.stream().limit(1).toList());
    }

    private static CompletableFuture<List<Found>> done(List<Found> found) {
        return CompletableFuture.completedFuture(List.copyOf(found));
    }

    private CompletableFuture<List<Found>> all(Source source, List<URI> urls) {
        List<CompletableFuture<Optional<Found>>> tries = new ArrayList<>();
        for (URI url : urls) {
            tries.add(fetcher.fetch(FetchRequest.of(url, source, Validators.NONE))
                    .thenApply(o -> o instanceof Fetched feed ? found(url, feed) : Optional.empty()));
        }
        return CompletableFuture.allOf(tries.toArray(CompletableFuture[]::new))
                .thenApply(done -> tries.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Found> found(URI url, Fetched fetched) {
        FeedReading reading = FeedReader.read(fetched.body(), fetched.contentType(), fetched.url());
        return Stream.of(reading)
                .filter(FeedReading.Read.class::isInstance)
                .map(FeedReading.Read.class::cast)
                .filter(r -> !r.items().isEmpty() || !r.children().isEmpty())
                .map(r -> new Found(url, kind(r), r.title(), r.items().size()))
                .findFirst();
    }

    private static Source.Kind kind(FeedReading.Read read) {
        return switch (read.format()) {
            case SITEMAP, SITEMAP_INDEX -> Source.Kind.SITEMAP;
            case RSS, ATOM, CDF, JSON_FEED -> Source.Kind.FEED;
        };
    }
}
