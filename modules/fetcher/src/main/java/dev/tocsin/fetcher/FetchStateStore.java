package dev.tocsin.fetcher;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Keeps the fetcher's state by key beyond the end of the process. Safe to share. */
public interface FetchStateStore extends AutoCloseable {
    /** Everything that was put, and not removed, by this or an earlier process. Called once, first. */
    Map<String, String> load();

    /** Completes when the value is safe, exceptionally when it is not. Later puts of one key win. */
    CompletableFuture<Void> put(String key, String value);

    CompletableFuture<Void> remove(String key);

    @Override
    void close();
}
