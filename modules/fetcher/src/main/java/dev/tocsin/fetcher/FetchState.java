package dev.tocsin.fetcher;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the fetcher knows, at hand in memory and safe in the store. Safe to share. */
final class FetchState {
    private static final Logger LOG = LoggerFactory.getLogger(FetchState.class);
    private static final String SOURCE = "source|";
    private static final String PAGE = "page|";

    private final FetchStateStore store;
    private final Map<String, SourceState> sources = new ConcurrentHashMap<>();
    private final Map<String, PageState> pages = new ConcurrentHashMap<>();

    FetchState(FetchStateStore store) {
        this.store = store;
    }

    /** Takes over what an earlier process knew. An entry that is damaged is forgotten: that costs one fetch. */
    void load() {
        store.load().forEach((key, json) -> {
            try {
                take(key, json);
            } catch (IllegalStateException | IllegalArgumentException damaged) {
                LOG.warn("what was remembered under {} is damaged, and forgotten: {}", key, damaged.getMessage());
            }
        });
    }

    private void take(String key, String json) {
        if (key.startsWith(SOURCE)) {
            sources.put(key, StateJson.source(json));
        } else if (key.startsWith(PAGE)) {
            pages.put(key.substring(PAGE.length()), StateJson.page(json));
        }
    }

    Optional<SourceState> source(Source source) {
        return Optional.ofNullable(sources.get(key(source)));
    }

    CompletableFuture<Void> put(Source source, SourceState state) {
        sources.put(key(source), state);
        return store.put(key(source), StateJson.write(state));
    }

    /** Known until the end of this process only: what is lost costs a poll, not an article. */
    void remember(Source source, SourceState state) {
        sources.put(key(source), state);
    }

    Optional<PageState> page(String articleId) {
        return Optional.ofNullable(pages.get(articleId));
    }

    CompletableFuture<Void> putPage(String articleId, PageState page) {
        pages.put(articleId, page);
        return store.put(PAGE + articleId, StateJson.write(page));
    }

    CompletableFuture<Void> forgetPage(String articleId) {
        pages.remove(articleId);
        return store.remove(PAGE + articleId);
    }

    Map<String, PageState> pages() {
        return Map.copyOf(pages);
    }

    /** By name and address: a source that moves starts anew. */
    private static String key(Source source) {
        URI url = source.url();
        return SOURCE + source.name() + "|" + url;
    }
}
